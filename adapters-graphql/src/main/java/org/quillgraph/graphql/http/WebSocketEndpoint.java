package org.quillgraph.graphql.http;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.http.Places.Place;

/** The life of one WebSocket, from its opening to its end. */
final class WebSocketEndpoint extends Endpoint {
    /** In characters: more than any document that is parsed, with room for its variables. */
    private static final int LONGEST_MESSAGE = 1_000_000;

    private static final Duration INITIALISATION = Duration.ofSeconds(3);

    /** How long Tomcat waits for a client to say anything; it answers each heartbeat. */
    private static final String SILENCE = "org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS";

    private final Execution execution;
    private final Credentials credentials;
    private final Traffic traffic;
    private final Caller caller;
    private final Set<WebSocketPeer> open;
    private final Heartbeat heartbeat;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Place place = Place.FREE;
    private @Nullable WebSocketPeer peer;
    private @Nullable WebSocketProtocol protocol;

    /**
     * @param caller whom the request to open it came from
     * @param open the clients of all that are open
     */
    WebSocketEndpoint(
            Execution execution,
            Credentials credentials,
            Traffic traffic,
            Caller caller,
            Set<WebSocketPeer> open,
            Heartbeat heartbeat) {
        this.execution = execution;
        this.credentials = credentials;
        this.traffic = traffic;
        this.caller = caller;
        this.open = open;
        this.heartbeat = heartbeat;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        WebSocketPeer client = new WebSocketPeer(session);
        if (session.getNegotiatedSubprotocol().isEmpty()) {
            client.close(4406, "The only subprotocol here is " + WebSockets.PROTOCOL + ".");
            return;
        }
        try {
            place = traffic.connection(caller);
        } catch (ProblemException e) {
            client.close(4429, "Too many WebSockets (QUILLGRAPH_WEBSOCKETS_MAX)");
            return;
        }
        WebSocketProtocol begun =
                new WebSocketProtocol(client, execution, credentials, traffic, caller);
        protocol = begun;
        peer = client;
        open.add(client);
        session.getUserProperties().put(SILENCE, heartbeat.every().multipliedBy(3).toMillis());
        session.addMessageHandler(String.class, new Parts(client, begun));
        Thread.ofVirtual().name("heartbeat").start(() -> watch(client, begun));
    }

    /** Puts messages together, which come in parts of any size. */
    private record Parts(WebSocketPeer peer, WebSocketProtocol protocol, StringBuilder read)
            implements MessageHandler.Partial<String> {

        Parts(WebSocketPeer peer, WebSocketProtocol protocol) {
            this(peer, protocol, new StringBuilder());
        }

        @Override
        public void onMessage(String part, boolean isLast) {
            if (read.length() + part.length() > LONGEST_MESSAGE) {
                peer.close(1009, "A message has at most " + LONGEST_MESSAGE + " characters.");
                return;
            }
            read.append(part);
            if (isLast) {
                String message = read.toString();
                read.setLength(0);
                protocol.read(message);
            }
        }
    }

    private void watch(WebSocketPeer peer, WebSocketProtocol begun) {
        try {
            if (!begun.awaitInitialisation(INITIALISATION)) {
                peer.close(4408, "Connection initialisation timeout");
            }
            while (!closed.await(heartbeat.every().toMillis(), TimeUnit.MILLISECONDS)) {
                peer.ping();
                begun.checkStanding();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        closed.countDown();
        place.close();
        if (peer != null) {
            open.remove(peer);
        }
        if (protocol != null) {
            protocol.end();
        }
    }

    /** Of a connection that broke, whose end follows. */
    @Override
    public void onError(Session session, Throwable thrown) {}
}
