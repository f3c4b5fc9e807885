package org.quillgraph.graphql.http;

import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client's end of a WebSocket, with the messages that came. */
final class Socket implements WebSocket.Listener, AutoCloseable {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private Socket(WebSocket.Builder opening, Server server) {
        socket = opening.buildAsync(server.address("ws", "/graphql"), this).join();
    }

    static Socket of(Server server, String protocol) {
        return new Socket(opening(server, server.token).subprotocols(protocol), server);
    }

    /** Of nobody known, and not initialised. */
    static Socket unsigned(Server server) {
        return new Socket(server.client.newWebSocketBuilder().subprotocols(PROTOCOL), server);
    }

    /** A connection that was initialised. */
    static Socket open(Server server) {
        return open(server, server.token);
    }

    static Socket open(Server server, String token) {
        Socket socket = new Socket(opening(server, token).subprotocols(PROTOCOL), server);
        socket.send("{'type': 'connection_init'}");
        socket.receive();
        return socket;
    }

    private static WebSocket.Builder opening(Server server, String token) {
        return server.client.newWebSocketBuilder().header("Authorization", "Bearer " + token);
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
