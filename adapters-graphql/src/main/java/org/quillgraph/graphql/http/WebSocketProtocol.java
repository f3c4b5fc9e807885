package org.quillgraph.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.execution.HttpRequestBody;
import org.quillgraph.graphql.http.Places.Place;
import tools.jackson.core.JacksonException;

/**
 * What client and server say to each other over a WebSocket, as the library graphql-ws specifies
 * its {@code graphql-transport-ws}: any number of operations at a time, each under an id that the
 * client gives it.
 */
final class WebSocketProtocol {
    private static final int MOST_OPERATIONS = 100;

    /** Of WebSocket, in bytes. */
    private static final int LONGEST_REASON = 120;

    private final WebSocketPeer peer;
    private final Execution execution;
    private final Credentials credentials;
    private final Traffic traffic;
    private volatile Caller caller;
    private final CountDownLatch initialised = new CountDownLatch(1);
    private final Map<String, Results> running = new ConcurrentHashMap<>();

    /** {@code caller} is who opened the connection. */
    WebSocketProtocol(
            WebSocketPeer peer,
            Execution execution,
            Credentials credentials,
            Traffic traffic,
            Caller caller) {
        this.peer = peer;
        this.execution = execution;
        this.credentials = credentials;
        this.traffic = traffic;
        this.caller = caller;
    }

    boolean awaitInitialisation(Duration patience) throws InterruptedException {
        return initialised.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One message after the other. */
    void read(String text) {
        if (!(json(text) instanceof Map<?, ?> message
                && message.get("type") instanceof String type)) {
            refuse("The message is no JSON object with a type.");
            return;
        }
        switch (type) {
            case "connection_init" -> initialise(message.get("payload"));
            case "ping" -> peer.send(Map.of("type", "pong"));
            case "pong" -> {
                // that it came is all that counts
            }
            case "subscribe" -> subscribe(message);
            case "complete" -> stop(message.get("id"));
            default -> refuse("There is no message of this type.");
        }
    }

    private static @Nullable Object json(String text) {
        try {
            return HttpRequestBody.JSON.readValue(text, Object.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private void refuse(String reason) {
        peer.close(
                4400,
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }

    private void initialise(@Nullable Object payload) {
        if (initialised.getCount() == 0) {
            peer.close(4429, "Too many initialisation requests");
        } else if (payload instanceof Map<?, ?> headers
                && headers.get(Bearer.HEADER) instanceof String shown
                && !isLetIn(shown)) {
            peer.close(4403, "Forbidden");
        } else {
            initialised.countDown();
            peer.send(Map.of("type", "connection_ack"));
        }
    }

    /** Browsers can send no header with the request, so that a token may come here. */
    private boolean isLetIn(String shown) {
        Optional<Caller> known =
                Bearer.token(shown)
                        .flatMap(
                                token ->
                                        caller.client()
                                                .flatMap(it -> credentials.callerOf(token, it)));
        known.ifPresent(it -> caller = it);
        return known.isPresent();
    }

    private void subscribe(Map<?, ?> message) {
        if (initialised.getCount() > 0) {
            peer.close(4401, "Unauthorized");
        } else if (!(message.get("id") instanceof String id && !id.isEmpty())) {
            refuse("The message has no id.");
        } else {
            try {
                start(id, HttpRequestBody.of(message.get("payload")));
            } catch (HttpRequestBody.Unreadable e) {
                refuse(e.reason());
            }
        }
    }

    private void start(String id, HttpRequestBody request) {
        Results results = new Results(id);
        Standing standing = new Standing(credentials, caller);
        Delivery delivery = new Delivery(results, standing, traffic);
        results.delivery = delivery;
        if (running.putIfAbsent(id, results) != null) {
            peer.close(4409, "Subscriber for " + id + " already exists");
        } else if (running.size() > MOST_OPERATIONS) {
            results.fail(
                    List.of(
                            Errors.Answered.of(
                                    ErrorCode.LIMIT_EXCEEDED,
                                    "A connection has at most "
                                            + MOST_OPERATIONS
                                            + " operations at a time.")));
        } else {
            Thread.ofVirtual().name("operation").start(() -> run(standing, request, delivery));
        }
    }

    private void run(Standing standing, HttpRequestBody request, Delivery delivery) {
        try {
            standing.now()
                    .call(
                            () -> {
                                delivery.deliver(result(request));
                                return true;
                            });
        } catch (ProblemException e) {
            delivery.onError(e);
        }
    }

    /** A subscription is no request any more once it has begun. */
    private ExecutionResult result(HttpRequestBody request) {
        try (Place _ = traffic.request(Caller.current())) {
            return traffic.memory().call(() -> execution.run(request));
        }
    }

    private void stop(@Nullable Object id) {
        Results results = id instanceof String known ? running.remove(known) : null;
        if (results != null) {
            results.cancel();
        }
    }

    /** Of all that goes on. */
    void checkStanding() {
        running.values().forEach(Results::checkStanding);
    }

    /** Of the connection, and all that runs on it. */
    void end() {
        initialised.countDown();
        running.values().forEach(Results::cancel);
        running.clear();
    }

    /** Sends nothing more once the client has stopped it. */
    private final class Results implements Outlet {
        private final String id;
        private @Nullable Delivery delivery;

        Results(String id) {
            this.id = id;
        }

        void cancel() {
            if (delivery != null) {
                delivery.cancel();
            }
        }

        void checkStanding() {
            if (delivery != null) {
                delivery.checkStanding();
            }
        }

        @Override
        public void next(ExecutionResult result) {
            if (running.get(id) == this) {
                send("next", result.toSpecification());
            }
        }

        @Override
        public void fail(List<GraphQLError> errors) {
            if (running.remove(id, this)) {
                send("error", errors.stream().map(GraphQLError::toSpecification).toList());
            }
        }

        @Override
        public void complete() {
            if (running.remove(id, this)) {
                peer.send(Map.of("id", id, "type", "complete"));
            }
        }

        private void send(String type, Object payload) {
            peer.send(Map.of("id", id, "type", type, "payload", payload));
        }
    }
}
