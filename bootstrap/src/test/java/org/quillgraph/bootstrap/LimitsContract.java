package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.persistence.database.Databases;

/** Whoever passes a limit is told it with its setting, and a limit is what is set. */
abstract class LimitsContract extends ServedContract {
    private static final Path GUIDE = Path.of("../docs/operating.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| `(\\w+)` \\| ([0-9,]+) \\|$");

    private static final String SUBSCRIPTIONS = "QUILLGRAPH_SUBSCRIPTIONS_MAX";
    private static final String SUBSCRIPTIONS_OF_ALL = "QUILLGRAPH_SUBSCRIPTIONS_OF_ALL";
    private static final String WEBSOCKETS = "QUILLGRAPH_WEBSOCKETS_MAX";
    private static final String AT_ONCE = "QUILLGRAPH_REQUESTS_AT_ONCE";
    private static final String AT_ONCE_OF_ALL = "QUILLGRAPH_REQUESTS_AT_ONCE_OF_ALL";
    private static final String PER_MINUTE = "QUILLGRAPH_REQUESTS_PER_MINUTE";
    private static final String STATEMENT = "QUILLGRAPH_STATEMENT_SECONDS";
    private static final String REQUEST = "QUILLGRAPH_REQUEST_MAX_MB";
    private static final String FILE = "QUILLGRAPH_FILE_MAX_MB";
    private static final String ANSWER = "QUILLGRAPH_ANSWER_MAX_MB";
    private static final String ANSWERS = "QUILLGRAPH_ANSWERS_AT_ONCE_MB";
    private static final int MEGABYTE = 1_000_000;
    private static final int MOST_PER_MINUTE = 150;
    private static final String SHORT = "{\"query\": \"{__typename}\"}";

    @Override
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        Stream.of(Counted.values()).forEach(it -> variables.put(it.setting(), "" + it.limit));
        variables.putAll(Map.of(SUBSCRIPTIONS, "1", SUBSCRIPTIONS_OF_ALL, "2", WEBSOCKETS, "1"));
        variables.putAll(Map.of(AT_ONCE, "2", AT_ONCE_OF_ALL, "4"));
        variables.put(PER_MINUTE, "" + MOST_PER_MINUTE);
        variables.putAll(Map.of(ANSWER, "1", ANSWERS, "4"));
        variables.putAll(Map.of(STATEMENT, "2", REQUEST, "1", FILE, "1"));
        return variables;
    }

    @Test
    void theGuideNamesThemAllWithTheirDefaults() throws IOException {
        Map<String, String> defaults = new LinkedHashMap<>();
        ROW.matcher(Files.readString(GUIDE))
                .results()
                .forEach(row -> defaults.put(row.group(1), row.group(2).replace(",", "")));

        assertThat(defaults.keySet()).isEqualTo(variables().keySet());
        defaults.forEach(
                (setting, value) ->
                        assertThat(Settings.from(Map.of(setting, value)))
                                .as(setting)
                                .isEqualTo(Settings.from(Map.of())));
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsRefusedPastItsLimit(Counted what) {
        assertThat(send(what, what.limit)).contains("\"data\":{").doesNotContain("errors");
        assertThat(send(what, what.limit + 1))
                .contains("LIMIT_EXCEEDED", "" + what.limit)
                .contains("(" + what.setting() + ")");
    }

    @Test
    void fieldsAreCountedOverTheWholeDocument() {
        int most = Counted.DOCUMENT_FIELDS.limit;
        String half = "ideaInspirations(first: 1) {nodes {id title score category}}";

        assertThat(ask("{a: %1$s b: %1$s}".formatted(half))).doesNotContain("errors");
        assertThat(ask("{a: %1$s b: %1$s c: campaigns {totalCount}}".formatted(half)))
                .contains("LIMIT_EXCEEDED", "" + most, "(QUILLGRAPH_DOCUMENT_FIELDS)");
    }

    private String ask(String document) {
        return client.post(GraphClient.body(document, Map.of())).body();
    }

    private String send(Counted what, int size) {
        return client.post(GraphClient.body(what.document(size), what.variables(size))).body();
    }

    @Test
    void aBodyIsRefusedPastItsLimit() {
        String full = SHORT + " ".repeat(MEGABYTE - SHORT.length());

        assertThat(client.post(full).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = client.post(full + " ");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("LIMIT_EXCEEDED", "1000000", "(" + REQUEST + ")");
    }

    @Test
    void aFileIsRefusedPastItsLimit() {
        assertThat(upload(MEGABYTE).statusCode()).isEqualTo(400);
        HttpResponse<String> refused = upload(MEGABYTE + 1);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("LIMIT_EXCEEDED", "1000000", "(" + FILE + ")");
    }

    private HttpResponse<String> upload(int bytes) {
        String form =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n%s\r\n--x--\r\n"
                        .formatted("a".repeat(bytes));
        return client.exchange(
                client.request("files")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    @Test
    void anAnswerIsRefusedPastItsLimits() {
        createIdeas(6, "wide", "x".repeat(500_000));

        assertThat(wide(1)).contains("\"data\":{").doesNotContain("errors");
        assertThat(wide(2)).contains("LIMIT_EXCEEDED", "1000000", "(" + ANSWER + ")");
        assertThat(wide(6)).contains("LIMIT_EXCEEDED", "4000000", "(" + ANSWERS + ")");
    }

    /** No more at once than the limit of records. */
    private void createIdeas(int count, String title, String content) {
        Map<String, String> idea = Map.of("title", title, "content", content);
        for (int i = 0; i < count; i += 3) {
            Asking.program(program)
                    .data(
                            "mutation($ideas: [IdeaInspirationInput!]!) {createIdeaInspirations(inputs: $ideas) {affected}}",
                            Map.of("ideas", Collections.nCopies(3, idea)));
        }
    }

    private String wide(int rows) {
        return ask(
                "{ideaInspirations(first: %d, filter: {title: {eq: \"wide\"}}) {nodes {content}}}"
                        .formatted(rows));
    }

    @Test
    void aStatementIsStoppedAtItsLimit() throws SQLException {
        createIdeas(15, "long", "Ab ".repeat(100_000));

        Map<String, Object> slow =
                Map.of("filter", Counted.containing(Counted.CONDITIONS_MAX.limit));
        assertThat(client.post(GraphClient.body(Counted.FILTERED, slow)).body())
                .contains("LIMIT_EXCEEDED", "longer than the 2 s", "(" + STATEMENT + ")");
        assertThat(running()).isEqualTo(0L);
        assertThat(program.part(Databases.class).pools()).allMatch(pool -> pool.active() == 0);
    }

    /** How many such statements the database is at. */
    long running() throws SQLException {
        return 0;
    }

    @Test
    void requestsAreRefusedPastTheirRate() {
        try (GraphClient other = client(Role.ANALYST)) {
            List<HttpResponse<String>> answers =
                    Stream.generate(() -> other.post(SHORT)).limit(MOST_PER_MINUTE + 50).toList();

            assertThat(answers.subList(0, MOST_PER_MINUTE))
                    .allMatch(answer -> answer.statusCode() == 200);
            assertThat(answers.getLast().statusCode()).isEqualTo(429);
            assertThat(answers.getLast().body())
                    .contains("LIMIT_EXCEEDED", "at most 150", "(" + PER_MINUTE + ")");
        }
    }

    @Test
    void requestsAtOnceAreRefusedPastTheirLimit() throws IOException {
        try (GraphClient other = client(Role.EDITOR)) {
            try (Socket _ = unfinished(client);
                    Socket _ = unfinished(client)) {
                assertThat(refusal(client)).contains("at most 2", "(" + AT_ONCE + ")");
                try (Socket _ = unfinished(other);
                        Socket _ = unfinished(other);
                        GraphClient third = client(Role.VIEWER)) {
                    assertThat(refusal(third)).contains("at most 4", "(" + AT_ONCE_OF_ALL + ")");
                }
            }
            assertThat(asking(other)).anyMatch(answer -> answer.statusCode() == 200);
            assertThat(asking(client)).anyMatch(answer -> answer.statusCode() == 200);
        }
    }

    private GraphClient client(Role role) {
        return new GraphClient(program.port(), Tokens.bearer(program, role));
    }

    /** A request whose body does not come, though the server has begun with it. */
    private Socket unfinished(GraphClient from) throws IOException {
        Socket socket = new Socket("localhost", program.port());
        socket.getOutputStream()
                .write(
                        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n"
                                .formatted(from.bearer())
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                .isEqualTo("HTTP/1.1 100");
        return socket;
    }

    /** Comes as soon as what was begun before has its places. */
    private static String refusal(GraphClient asking) {
        return asking(asking)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow()
                .body();
    }

    private static Stream<HttpResponse<String>> asking(GraphClient asking) {
        return Stream.generate(() -> asking.post(SHORT)).limit(50);
    }

    @Test
    void subscriptionsAreRefusedPastTheirLimit() throws Exception {
        client.ask("mutation {createIdeaInspiration(input: {title: \"seen\"}) {affected}}");
        String editor = Tokens.bearer(program, Role.EDITOR);
        try (Follower first = follower(client.bearer());
                Follower second = follower(client.bearer())) {
            assertThat(first.next().has("data")).isTrue();
            assertThat(second.next().toString()).contains("at most 1", "(" + SUBSCRIPTIONS + ")");
            try (Follower third = follower(editor);
                    Follower fourth = follower(Tokens.bearer(program, Role.ANALYST))) {
                assertThat(third.next().has("data")).isTrue();
                assertThat(fourth.next().toString())
                        .contains("at most 2", "(" + SUBSCRIPTIONS_OF_ALL + ")");
            }
        }
    }

    private Follower follower(String bearer) throws Exception {
        return new Follower(program, bearer, "subscription {changes(after: 0) {position}}");
    }

    @Test
    void webSocketsAreRefusedPastTheirLimit() {
        CompletableFuture<String> closed = new CompletableFuture<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<WebSocket> sockets = Stream.generate(() -> open(http, closed)).limit(2).toList();
            assertThat(closed.join()).isEqualTo("4429 Too many WebSockets (" + WEBSOCKETS + ")");
            sockets.forEach(WebSocket::abort);
        }
    }

    private WebSocket open(HttpClient http, CompletableFuture<String> closed) {
        return http.newWebSocketBuilder()
                .header(Tokens.HEADER, client.bearer())
                .subprotocols("graphql-transport-ws")
                .buildAsync(
                        URI.create("ws://localhost:" + program.port() + "/graphql"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onClose(
                                    WebSocket socket, int code, String reason) {
                                closed.complete(code + " " + reason);
                                return null;
                            }
                        })
                .join();
    }
}
