package org.quillgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the protocol of graphql-ws says of clients that keep to it, and of those that do not. */
class WebSocketTest {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String FOLLOW =
            "{'id': '%s', 'type': 'subscribe', 'payload': {'query': 'subscription { changes { position entityId } }'}}";

    @AutoClose private static final Server server = new Server(0);

    @Test
    void aQueryIsAnsweredAndCompleted() {
        try (Socket socket = Socket.open(server)) {
            socket.send(
                    "{'id': 'q', 'type': 'subscribe', 'payload': {'query': '{ ideaInspirations { totalCount } }'}}");

            assertThat(socket.receive())
                    .contains("\"id\":\"q\"", "\"type\":\"next\"")
                    .contains("{\"data\":{\"ideaInspirations\":{\"totalCount\":100}}}");
            assertThat(socket.receive()).contains("\"id\":\"q\"", "\"type\":\"complete\"");
        }
    }

    @Test
    void aRequestThatCannotRunIsAnErrorUnderItsId() {
        try (Socket socket = Socket.open(server)) {
            socket.send("{'id': 'q', 'type': 'subscribe', 'payload': {'query': '{ nothing }'}}");

            assertThat(socket.receive())
                    .contains("\"id\":\"q\"", "\"type\":\"error\"", "GRAPHQL_VALIDATION_FAILED");
        }
    }

    @Test
    void changesAreToldUntilTheyAreNotWantedAnyMore() {
        try (Socket socket = Socket.open(server)) {
            UUID changed = UUID.randomUUID();
            socket.send(
                    "{'id': 'c', 'type': 'subscribe', 'payload': {'query': 'subscription { changes(after: %d) { entityId } }'}}"
                            .formatted(server.feed().latest().position()));
            server.feed().add("IdeaInspiration", changed);

            assertThat(socket.receive())
                    .contains("{\"data\":{\"changes\":{\"entityId\":\"" + changed + "\"}}}");

            socket.send("{'id': 'c', 'type': 'complete'}");
            server.feed().add("IdeaInspiration", UUID.randomUUID());
            socket.send("{'type': 'ping'}");
            assertThat(socket.receive()).contains("pong");
        }
    }

    @Test
    void operationsRunBesideEachOther() {
        try (Socket socket = Socket.open(server)) {
            socket.send(FOLLOW.formatted("1")).send(FOLLOW.formatted("2"));
            socket.send("{'id': '3', 'type': 'subscribe', 'payload': {'query': '{ __typename }'}}");

            assertThat(socket.receive()).contains("\"id\":\"3\"");
        }
    }

    @Test
    void anIdMayBeUsedAgainOnceItsOperationIsOver() {
        try (Socket socket = Socket.open(server)) {
            String query =
                    "{'id': 'q', 'type': 'subscribe', 'payload': {'query': '{ __typename }'}}";
            for (int i = 0; i < 3; i++) {
                socket.send(query);
                assertThat(socket.receive()).contains("next");
                assertThat(socket.receive()).contains("complete");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense                                                            | 4400",
                "[]                                                                  | 4400",
                "{'type': 5}                                                         | 4400",
                "{'type': 'start'}                                                   | 4400",
                "{'type': 'connection_init'}                                         | 4429",
                "{'type': 'subscribe', 'payload': {'query': '{ __typename }'}}       | 4400",
                "{'id': '', 'type': 'subscribe', 'payload': {'query': '{ x }'}}      | 4400",
                "{'id': '1', 'type': 'subscribe'}                                    | 4400",
                "{'id': '1', 'type': 'subscribe', 'payload': {'query': 5}}           | 4400",
            })
    void whatBreaksTheProtocolEndsTheConnection(String message, int code) {
        try (Socket socket = Socket.open(server)) {
            assertThat(socket.send(message).awaitClose()).isEqualTo(code);
        }
    }

    @Test
    void anIdInUseEndsTheConnection() {
        try (Socket socket = Socket.open(server)) {
            socket.send(FOLLOW.formatted("1")).send(FOLLOW.formatted("1"));

            assertThat(socket.awaitClose()).isEqualTo(4409);
        }
    }

    @Test
    void nothingRunsBeforeTheConnectionIsInitialised() {
        try (Socket socket = Socket.of(server, PROTOCOL)) {
            assertThat(socket.send(FOLLOW.formatted("1")).awaitClose()).isEqualTo(4401);
        }
    }

    @Test
    void aConnectionThatIsNeverInitialisedEnds() {
        try (Socket socket = Socket.of(server, PROTOCOL)) {
            assertThat(socket.awaitClose()).isEqualTo(4408);
        }
    }

    @Test
    void anotherProtocolIsNotSpoken() {
        try (Socket socket = Socket.of(server, "graphql-ws")) {
            assertThat(socket.awaitClose()).isEqualTo(4406);
        }
    }

    @Test
    void aMessageThatIsTooLongEndsTheConnection() {
        try (Socket socket = Socket.open(server)) {
            socket.send("{'type': 'ping', 'payload': '" + "x".repeat(1_000_000) + "'}");

            assertThat(socket.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void oneConnectionHasAHundredOperationsAtMost() {
        try (Socket socket = Socket.open(server)) {
            for (int id = 0; id <= 100; id++) {
                socket.send(FOLLOW.formatted(id));
            }

            assertThat(socket.receive()).contains("\"id\":\"100\"", "error", "LIMIT_EXCEEDED");
        }
    }

    @Test
    void aServerThatStopsSaysSo() {
        try (Server stopping = new Server(0);
                Socket socket = Socket.open(stopping)) {
            stopping.stop();

            assertThat(socket.awaitClose()).isEqualTo(1001);
        }
    }

    @Test
    void pagesOfOtherSitesAreKeptOut() {
        assertThatThrownBy(
                        () ->
                                server.client
                                        .newWebSocketBuilder()
                                        .subprotocols(PROTOCOL)
                                        .header("Origin", "http://elsewhere.example")
                                        .header("Authorization", "Bearer " + server.token)
                                        .buildAsync(
                                                server.address("ws", "/graphql"),
                                                new java.net.http.WebSocket.Listener() {})
                                        .join())
                .hasStackTraceContaining("403");
    }
}
