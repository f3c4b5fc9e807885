package org.quillgraph.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.graphql.execution.Execution;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Lets clients change from HTTP to a WebSocket. */
final class WebSockets implements ApplicationListener<ContextClosedEvent> {
    /** Of the library graphql-ws; most clients speak it. */
    static final String PROTOCOL = "graphql-transport-ws";

    /** How long clients have to be told that the server stops. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Set<WebSocketPeer> open = ConcurrentHashMap.newKeySet();
    private final Execution execution;
    private final Credentials credentials;
    private final Traffic traffic;
    private final Origins origins;
    private final Heartbeat heartbeat;

    WebSockets(
            Execution execution,
            Credentials credentials,
            Traffic traffic,
            Origins origins,
            Heartbeat heartbeat) {
        this.execution = execution;
        this.credentials = credentials;
        this.traffic = traffic;
        this.origins = origins;
        this.heartbeat = heartbeat;
    }

    /** Of one connection, which begins with whom its request came from. */
    private ServerEndpointConfig endpoint(Caller caller) {
        return ServerEndpointConfig.Builder.create(WebSocketEndpoint.class, "/graphql")
                .subprotocols(List.of(PROTOCOL))
                .configurator(
                        new ServerEndpointConfig.Configurator() {
                            @Override
                            public <T> T getEndpointInstance(Class<T> type) {
                                return type.cast(
                                        new WebSocketEndpoint(
                                                execution,
                                                credentials,
                                                traffic,
                                                caller,
                                                open,
                                                heartbeat));
                            }
                        })
                .build();
    }

    static boolean isAskedFor(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (origins.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        ServerContainer container =
                (ServerContainer)
                        request.getServletContext().getAttribute(ServerContainer.class.getName());
        try {
            container.upgradeHttpToWebSocket(
                    request, response, endpoint(Caller.current()), Map.of());
        } catch (DeploymentException e) {
            throw new IOException(e);
        }
    }

    /** Before the server stops, which would end the connections without a word. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        Instant latest = Instant.now().plus(FAREWELL);
        List<Thread> closing =
                open.stream()
                        .map(peer -> Thread.ofVirtual().start(() -> peer.close(1001, "Going away")))
                        .toList();
        try {
            for (Thread each : closing) {
                each.join(Duration.between(Instant.now(), latest));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
