package org.quillgraph.graphql.http;

import graphql.ExecutionResult;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.graphql.execution.Exchange;
import org.quillgraph.graphql.execution.Execution;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Answers with server-sent events, as the library graphql-sse specifies its distinct connections: a
 * request and an answer for each operation.
 */
final class EventStreams implements ApplicationListener<ContextClosedEvent> {
    private static final String TYPE = "text/event-stream";

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Credentials credentials;
    private final Traffic traffic;
    private final Heartbeat heartbeat;
    private volatile boolean stopping;

    EventStreams(Credentials credentials, Traffic traffic, Heartbeat heartbeat) {
        this.credentials = credentials;
        this.traffic = traffic;
        this.heartbeat = heartbeat;
    }

    static boolean areAccepted(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(TYPE);
    }

    /** Whether a result is to be sent so: some clients accept all ways for everything. */
    static boolean areWanted(HttpServletRequest request, ExecutionResult result) {
        return areAccepted(request)
                && (Execution.results(result) != null
                        || !request.getHeader("Accept").contains("json"));
    }

    /** Returns at once, and goes on while the client is there. */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            ExecutionResult result,
            Exchange exchange)
            throws IOException {
        response.setContentType(TYPE + ";charset=UTF-8");
        // proxies such as nginx would collect many events before they pass them on
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        AsyncContext answer = request.startAsync();
        answer.setTimeout(0);
        Caller caller = Caller.current();
        EventStream stream =
                new EventStream(answer, exchange, new Standing(credentials, caller), traffic);
        answer.addListener(stream);
        open.add(stream);
        if (stopping) {
            stream.close();
        }
        Thread.ofVirtual().name("heartbeat").start(() -> stream.watch(heartbeat));
        Thread.ofVirtual()
                .name("operation")
                .start(
                        () ->
                                caller.call(
                                        () -> {
                                            stream.send(result);
                                            return open.remove(stream);
                                        }));
    }

    /** Before the server stops, which waits for answers that are not complete. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        stopping = true;
        open.forEach(stream -> Thread.ofVirtual().start(stream::close));
    }
}
