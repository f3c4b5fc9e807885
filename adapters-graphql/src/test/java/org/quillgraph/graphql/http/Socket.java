package org.quillgraph.graphql.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client's end of a WebSocket, with the messages that came. */
final class Socket implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private Socket(HttpClient client, URI address, String protocol) {
        socket =
                client.newWebSocketBuilder()
                        .subprotocols(protocol)
                        .buildAsync(address, this)
                        .join();
    }

    static Socket open(Server server, String protocol) {
        return new Socket(server.client, server.address("ws", "/graphql"), protocol);
    }

    /** A connection that was initialised. */
    static Socket open(Server server) {
        Socket socket = open(server, "graphql-transport-ws");
        socket.send("{'type': 'connection_init'}");
        socket.receive();
        return socket;
    }

    /** Quotes may be single ones, which are easier to read in Java. */
    Socket send(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
        return this;
    }

    /** The next message; fails the test if none comes. */
    String receive() {
        try {
            String next = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no message came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code with which the server closes the connection. */
    int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            messages.add(message.toString());
            message.setLength(0);
        }
        return WebSocket.Listener.super.onText(from, part, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return WebSocket.Listener.super.onClose(from, code, reason);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
