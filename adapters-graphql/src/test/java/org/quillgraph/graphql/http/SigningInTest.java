package org.quillgraph.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.application.Limits;
import org.quillgraph.graphql.Demo;
import tools.jackson.databind.json.JsonMapper;

/** Who gets past the door, by whatever way they come. */
class SigningInTest {
    private static final String ALL = "{\"query\": \"{ ideaInspirations { totalCount } }\"}";
    private static final String FOLLOW = "subscription { changes(after: %d) { entityId } }";

    @AutoClose
    private static final Server server =
            new Server(
                    0,
                    Demo.ideas(1),
                    Limits.DEFAULTS,
                    new TrafficLimits(0, 0, 0, 1, 0, 0),
                    new Heartbeat(Duration.ofMillis(100)));

    /** {@code headers} are names and values in turn. */
    private static HttpResponse<String> ask(String body, String... headers) {
        HttpRequest.Builder request =
                server.unsigned("/graphql").POST(BodyPublishers.ofString(body));
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return server.send(request.headers(all.toArray(String[]::new)));
    }

    private static String body(String query) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", query));
    }

    @Test
    void aTokenOpens() {
        String token = server.tokens().give();

        assertThat(ask(ALL, "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(ask(ALL, "Authorization", "bearer " + token).statusCode()).isEqualTo(200);
        assertThat(ask(ALL, "Cookie", "a=b; __Host-quillgraph=" + token).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer none",
        "Authorization, Bearer",
        "Authorization, Basic YTpi",
        "Authorization, ''",
        "Cookie, __Host-quillgraph=none",
        "Cookie, __Host-quillgraph=",
        "Cookie, quillgraph=none",
    })
    void whatOpensNothingIsRefused(String header, String value) {
        HttpResponse<String> response = ask(ALL, header, value);

        assertUnauthenticated(response);
    }

    @Test
    void aProgramIsNotLetInBesideAUselessToken() {
        HttpResponse<String> response =
                ask(
                        "{\"query\": \"{ __typename }\"}",
                        "Authorization",
                        "Bearer none",
                        "Cookie",
                        "__Host-quillgraph=" + server.tokens().give());

        assertUnauthenticated(response);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
    }

    private static void assertUnauthenticated(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body())
                .contains("\"code\":\"UNAUTHENTICATED\"")
                .doesNotContain("data", "dea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ __typename }", "query a { b: __typename }", "mutation { __typename }"})
    void thatThereIsAServerIsNoSecret(String query) {
        assertThat(ask(body(query)).body()).startsWith("{\"data\":{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ideaInspirations { totalCount } }",
                "{ ideaInspiration",
                "{ ideas }",
                "{ __schema { queryType { name } } }",
                "{ __type(name: \"User\") { name } }",
                "{ __typename ideaInspirations { totalCount } }",
                "{ __typename { name } }",
                "{ __typename @skip(if: true) }",
                "query @include(if: true) { __typename }",
                "{ ... on Query { __typename } }",
                "{ ...f } fragment f on Query { __typename }",
                "query a { __typename } query b { ideas }",
                "query a($x: IdeaInspirationFilter) { __typename }",
                "mutation { createIdeaInspiration(input: {title: \"a\"}) { affected } }",
                "mutation { login { user { emial } } }",
                "mutation { login { user { sessions { nodes { id } } } } }",
                "mutation { a: login { token } b: login { token } }",
                "subscription { changes { position } }",
                "subscription { __typename }",
            })
    void anythingElseIsNotEvenLookedAt(String query) {
        assertUnauthenticated(ask(body(query)));
        assertUnauthenticated(ask(body(query), "Accept", "text/csv"));
        assertUnauthenticated(ask(body(query), "Accept", "text/event-stream"));
        if (!query.startsWith("mutation")) {
            String link = "/graphql?query=" + URLEncoder.encode(query, UTF_8);
            assertUnauthenticated(server.send(server.unsigned(link)));
        }
    }

    @Test
    void aLargeBodyIsNotRead() {
        assertUnauthenticated(ask(" ".repeat(1_000_001) + "{\"query\": \"{ __typename }\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/1", "/files", "/nowhere", "/webjars/react/18.3.1/umd/react.js"})
    void nothingElseIsThere(String path) {
        assertUnauthenticated(server.send(server.unsigned(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "/, /sign-in?to=%2F",
        "/graphiql, /sign-in?to=%2Fgraphiql",
        "/files/1?a=b, /sign-in?to=%2Ffiles%2F1%3Fa%3Db",
    })
    void whoComesWithABrowserIsAskedToSignIn(String path, String asked) {
        HttpResponse<String> response =
                server.send(server.unsigned(path).header("Accept", "text/html,*/*;q=0.8"));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/welcome"})
    void thePagesToSignInAtAreOpen(String page) {
        assertThat(server.send(server.unsigned(page)).body()).contains("Quillgraph</title>");
        assertThat(server.send(server.unsigned("/pages/sign-in.js")).statusCode()).isEqualTo(200);
        assertUnauthenticated(server.send(server.unsigned("/pages/../graphiql/page.js")));
    }

    @Test
    void aWebSocketMayBringItsTokenAlong() {
        try (Socket socket = Socket.unsigned(server)) {
            socket.send(
                    "{'type': 'connection_init', 'payload': {'Authorization': 'Bearer %s'}}"
                            .formatted(server.tokens().give()));
            assertThat(socket.receive()).contains("connection_ack");
            socket.send("{'id': 'q', 'type': 'subscribe', 'payload': %s}".formatted(ALL));
            assertThat(socket.receive()).contains("totalCount");
        }
    }

    @Test
    void aUselessTokenEndsAWebSocket() {
        try (Socket socket = Socket.unsigned(server)) {
            socket.send("{'type': 'connection_init', 'payload': {'Authorization': 'Bearer none'}}");

            assertThat(socket.awaitClose()).isEqualTo(4403);
        }
    }

    @Test
    void whoBringsNoneAlongIsAnsweredAsEverywhere() {
        try (Socket socket = Socket.unsigned(server)) {
            socket.send("{'type': 'connection_init'}");
            assertThat(socket.receive()).contains("connection_ack");
            socket.send("{'id': 'q', 'type': 'subscribe', 'payload': %s}".formatted(ALL));
            assertThat(socket.receive()).contains("error", "UNAUTHENTICATED");
        }
    }

    @Test
    void aWebSocketOutlivesItsTokenOnlyUntilItAsks() {
        String token = server.tokens().give();
        try (Socket socket = Socket.open(server, token)) {
            server.tokens().takeBack(token);

            socket.send("{'id': 'q', 'type': 'subscribe', 'payload': %s}".formatted(ALL));

            assertThat(socket.receive()).contains("error", "UNAUTHENTICATED");
        }
    }

    @Test
    void followingEndsWithTheTokenOverAWebSocket() {
        String token = server.tokens().give();
        try (Socket socket = Socket.open(server, token)) {
            follow(socket);
            server.tokens().takeBack(token);

            assertThat(
                            Stream.generate(() -> afterChange(socket))
                                    .filter(it -> !it.contains("entityId"))
                                    .findFirst()
                                    .orElseThrow())
                    .contains("\"type\":\"error\"", "UNAUTHENTICATED");
        }
    }

    private static void follow(Socket socket) {
        socket.send(
                "{'id': 'c', 'type': 'subscribe', 'payload': {'query': '%s'}}"
                        .formatted(FOLLOW.formatted(server.feed().latest().position())));
        change();
        assertThat(socket.receive()).contains("entityId");
    }

    @Test
    void followingEndsWithTheTokenWhereNothingHappens() {
        String token = server.tokens().give();
        try (Socket socket = Socket.open(server, token)) {
            follow(socket);

            server.tokens().takeBack(token);

            assertThat(socket.receive()).contains("\"type\":\"error\"", "UNAUTHENTICATED");
        }
    }

    @Test
    void eventsEndWithTheTokenWhereNothingHappens() throws Exception {
        String token = server.tokens().give();
        Stream<String> lines = follow(token);

        server.tokens().takeBack(token);

        assertThat(lines.filter(it -> it.startsWith("data: {")))
                .singleElement()
                .asString()
                .contains("UNAUTHENTICATED");
    }

    @Test
    void whoGoesAwayLeavesAPlaceForAnother() {
        String token = server.tokens().give();
        change();
        assertThat(first(token)).contains("entityId");

        assertThat(Stream.generate(() -> first(token)).limit(1_000))
                .anyMatch(it -> it.contains("entityId"));
    }

    /** Of the last change, after which nothing happens; the client is gone. */
    private static String first(String token) {
        URI address =
                server.address(
                        "http",
                        "/graphql?query="
                                + URLEncoder.encode(
                                        FOLLOW.formatted(server.feed().latest().position() - 1),
                                        UTF_8));
        try (java.net.Socket socket = new java.net.Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET %s?%s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
                                    .formatted(address.getPath(), address.getRawQuery(), token)
                                    .getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))
                    .lines()
                    .filter(it -> it.startsWith("data: {"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> follow(String token) throws IOException, InterruptedException {
        String query = FOLLOW.formatted(server.feed().latest().position());
        return server.client
                .send(
                        server.unsigned("/graphql?query=" + URLEncoder.encode(query, UTF_8))
                                .headers(
                                        "Accept",
                                        "text/event-stream",
                                        "Cookie",
                                        "__Host-quillgraph=" + token)
                                .build(),
                        BodyHandlers.ofLines())
                .body();
    }

    private static String afterChange(Socket socket) {
        change();
        return socket.receive();
    }

    private static void change() {
        server.feed().add("IdeaInspiration", UUID.randomUUID());
    }

    @Test
    void followingEndsWithTheTokenAsEvents() throws Exception {
        String token = server.tokens().give();
        Stream<String> lines = follow(token);
        change();

        server.tokens().takeBack(token);

        assertThat(lines.peek(_ -> change()).filter(it -> it.contains("errors")))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).contains("UNAUTHENTICATED"));
    }
}
