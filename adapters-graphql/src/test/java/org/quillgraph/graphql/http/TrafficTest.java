package org.quillgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.AnswerMemory;
import org.quillgraph.graphql.Demo;
import org.quillgraph.graphql.http.Places.Place;

class TrafficTest {
    private static final Key<User> ADA = new Key<>(UUID.randomUUID());

    private static final int PER_MINUTE = 20;

    @AutoClose
    private static final Server server =
            new Server(
                    0,
                    Demo.ideas(1),
                    Limits.DEFAULTS,
                    new TrafficLimits(PER_MINUTE, 0, 0, 1, 0, 1));

    private final Caller here = Caller.unknown(client("203.0.113.7"));
    private final Caller there = Caller.unknown(client("203.0.113.8"));

    private static Client client(String address) {
        return new Client(address, Optional.empty());
    }

    private static Caller ada(String address) {
        return new Caller(
                Optional.of(ADA),
                Optional.of(Role.VIEWER),
                Optional.empty(),
                Optional.of(client(address)));
    }

    private static Traffic traffic(TrafficLimits limits) {
        return new Traffic(limits, new AnswerMemory(AnswerMemory.Limits.USUAL));
    }

    private static Traffic ofRequests(int perMinute, int atOnce, int atOnceOfAll) {
        return traffic(new TrafficLimits(perMinute, atOnce, atOnceOfAll, 0, 0, 0));
    }

    private static void refuses(Runnable request, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(request::run)
                .withMessageContaining(reason)
                .satisfies(
                        refused ->
                                assertThat(refused.problem()).isInstanceOf(Problem.TooOften.class));
    }

    @Test
    void asManyRequestsPassWithinAMinuteAsAreAllowed() {
        Traffic traffic = ofRequests(3, 0, 0);
        for (int i = 0; i < 3; i++) {
            traffic.request(here).close();
        }

        refuses(
                () -> traffic.request(here),
                "at most 3 are allowed within a minute (QUILLGRAPH_REQUESTS_PER_MINUTE)");
        assertThatCode(() -> traffic.request(there)).doesNotThrowAnyException();
    }

    @Test
    void aUserIsOneCallerWhereverTheRequestsComeFrom() {
        Traffic traffic = ofRequests(2, 0, 0);
        traffic.request(ada("203.0.113.7"));
        traffic.request(ada("203.0.113.8"));

        refuses(() -> traffic.request(ada("203.0.113.9")), "at most 2 are allowed within");
        assertThatCode(() -> traffic.request(here)).doesNotThrowAnyException();
    }

    @Test
    void asManyRequestsOfOneAreAnsweredAtATimeAsAreAllowed() {
        Traffic traffic = ofRequests(0, 2, 0);
        Place first = traffic.request(here);
        traffic.request(here);

        refuses(() -> traffic.request(here), "2 are allowed (QUILLGRAPH_REQUESTS_AT_ONCE)");
        first.close();
        assertThatCode(() -> traffic.request(here)).doesNotThrowAnyException();
    }

    @Test
    void roomThatIsGivenBackTwiceIsThereOnce() {
        Traffic traffic = ofRequests(0, 2, 0);
        Place first = traffic.request(here);
        traffic.request(here);
        first.close();
        first.close();
        traffic.request(here);

        refuses(() -> traffic.request(here), "2 are allowed");
    }

    @Test
    void asManyRequestsOfAllAreAnsweredAtATimeAsAreAllowed() {
        Traffic traffic = ofRequests(0, 0, 2);
        traffic.request(here);
        traffic.request(there);

        refuses(
                () -> traffic.request(ada("203.0.113.7")),
                "2 are allowed (QUILLGRAPH_REQUESTS_AT_ONCE_OF_ALL)");
    }

    @Test
    void subscriptionsAndWebSocketsHaveRoomOfTheirOwn() {
        Traffic traffic = traffic(new TrafficLimits(0, 1, 0, 1, 2, 1));
        traffic.request(here);
        traffic.subscription(here);
        traffic.connection(here);
        traffic.subscription(there);

        refuses(() -> traffic.subscription(here), "1 are allowed (QUILLGRAPH_SUBSCRIPTIONS_MAX)");
        refuses(
                () -> traffic.subscription(ada("203.0.113.7")),
                "2 are allowed (QUILLGRAPH_SUBSCRIPTIONS_OF_ALL)");
        refuses(() -> traffic.connection(here), "1 are allowed (QUILLGRAPH_WEBSOCKETS_MAX)");
    }

    @Test
    void theProgramItselfIsNotLimited() {
        Traffic traffic = traffic(new TrafficLimits(1, 1, 1, 1, 1, 1));
        traffic.request(Caller.PROGRAM);

        assertThatCode(() -> traffic.request(Caller.PROGRAM)).doesNotThrowAnyException();
    }

    @Test
    void aRequestTooManyIsToldWhenToComeAgain() {
        HttpRequest.Builder request =
                server.unsigned("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"));
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(server.send(request).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = server.send(request);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d?");
        assertThat(refused.body()).contains("LIMIT_EXCEEDED", "QUILLGRAPH_REQUESTS_PER_MINUTE");
    }

    @Test
    void aSubscriptionTooManyIsAnErrorUnderItsId() {
        String follow =
                "{'id': '%s', 'type': 'subscribe', 'payload': {'query': 'subscription { changes(after: %d) { entityId } }'}}";
        long position = server.feed().latest().position();
        try (Socket socket = Socket.open(server)) {
            socket.send(follow.formatted("1", position));
            server.feed().add("IdeaInspiration", UUID.randomUUID());
            assertThat(socket.receive()).contains("\"id\":\"1\"", "entityId");
            socket.send(follow.formatted("2", position));

            assertThat(socket.receive())
                    .contains("\"id\":\"2\"", "LIMIT_EXCEEDED", "QUILLGRAPH_SUBSCRIPTIONS_MAX");
            assertThat(Socket.of(server, "graphql-transport-ws").awaitClose()).isEqualTo(4429);
        }
    }
}
