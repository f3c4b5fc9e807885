package org.quillgraph.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.graphql.Demo;
import org.quillgraph.graphql.execution.DocumentLimits;
import org.quillgraph.graphql.execution.DocumentRules;
import org.quillgraph.graphql.execution.TrustedDocuments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents may be named by their SHA-256 or another id, and need not be sent then. */
class NamedDocumentsTest {
    private static final String JSON = "application/json";
    private static final String TRUSTED = "query Trusted { ideaInspirations { totalCount } }";
    private static final String TABLE = "{ ideaInspirations { nodes { title } } }";

    private static Server open;
    private static Server strict;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        open =
                new Server(
                        0,
                        Demo.ideas(3),
                        Limits.DEFAULTS,
                        new DocumentRules(DocumentLimits.USUAL, TrustedDocuments.NONE, Role.ADMIN));
        Path manifest =
                Files.writeString(
                        folder.resolve("manifest.json"),
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of(
                                                "count",
                                                TRUSTED,
                                                "table",
                                                TABLE,
                                                "change",
                                                "mutation { __typename }")));
        strict =
                new Server(
                        0,
                        Demo.ideas(3),
                        Limits.DEFAULTS,
                        new DocumentRules(
                                DocumentLimits.USUAL,
                                TrustedDocuments.of("MANIFEST", manifest, true),
                                Role.VIEWER));
    }

    @AfterAll
    static void stop() {
        open.close();
        strict.close();
    }

    @Test
    void aDocumentIsKnownByItsHashOnceItWasAnswered() throws Exception {
        String query = "{ ideaInspirations(first: 1) { totalCount } }";
        String hash = hash(query);

        assertThat(error(open, request(null, hash)).at("/message").asString())
                .isEqualTo("PersistedQueryNotFound");
        assertThat(error(open, request(null, hash)).at("/extensions/code").asString())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        JsonNode answer = ask(open, request(query, hash));
        assertThat(answer.at("/data/ideaInspirations/totalCount").isNumber()).isTrue();
        assertThat(ask(open, request(null, hash))).isEqualTo(answer);
        assertThat(get(open, hash).body()).isEqualTo(answer.toString());
    }

    @Test
    void aWrongHashIsRefused() throws Exception {
        String other = hash("{ other }");

        assertThat(error(open, request("{ __typename }", other)).at("/message").asString())
                .contains("SHA-256 is not that of the query");
        assertThat(error(open, request(null, other)).at("/message").asString())
                .isEqualTo("PersistedQueryNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ nothing }", "{", "{ __typename"})
    void whatWasRefusedIsNotKept(String query) throws Exception {
        ask(open, request(query, hash(query)));

        assertThat(error(open, request(null, hash(query))).at("/message").asString())
                .isEqualTo("PersistedQueryNotFound");
    }

    @Test
    void aMutationThatIsKnownIsNoneForGet() throws Exception {
        String query = "mutation { __typename }";
        assertThat(ask(open, request(query, hash(query))).has("data")).isTrue();

        assertIsForPost(get(open, hash(query)));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "text/event-stream", "text/csv"})
    void aMutationThatIsTrustedIsNoneForGet(String accept) {
        assertIsForPost(strict.get("/graphql?documentId=change", accept));
    }

    private static void assertIsForPost(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(response.body()).contains("Send mutations with POST.");
    }

    @Test
    void onlyTheFirstVersionIsKnown() throws Exception {
        Map<String, Object> hash = Map.of("version", 2, "sha256Hash", hash("{ __typename }"));
        Map<String, Object> request = Map.of("extensions", Map.of("persistedQuery", hash));

        assertThat(error(open, request).at("/message").asString())
                .startsWith("extensions.persistedQuery.version is not 1");
    }

    @Test
    void aTrustedDocumentIsAnsweredByItsId() {
        assertThat(ask(strict, Map.of("documentId", "count")).at("/data").isMissingNode())
                .isFalse();
        assertThat(ask(strict, Map.of("query", TRUSTED)).has("data")).isTrue();
    }

    @Test
    void anIdBesideAnotherQueryIsRefused() {
        Map<String, Object> request = Map.of("documentId", "count", "query", TABLE);

        assertThat(error(strict, request).at("/message").asString())
                .isEqualTo(
                        "documentId is the id of another document than the query; send one of the two.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query($f: IdeaInspirationFilter) { ideaInspirations(filter: $f) { totalCount } } | {\"f\": {\"secret\": 1}}",
                "query($f: IdeaInspirationFilter) { ideaInspirations(filter: $f) { totalCount } } | {\"f\": {\"score\": {\"eq\": \"x\"}}}",
                "query($f: String) { ideaInspirations(filter: {score: {eq: $f}}) { totalCount } } | {}",
                "{ ideaInspirations(filter: {scored: 1}) { totalCount } } | {}",
            })
    void whoMayNotIntrospectLearnsNoNameFromAnError(String query, String variables) {
        Object values = JsonMapper.shared().readValue(variables, Object.class);
        HttpRequest.Builder request =
                open.unsigned("/graphql")
                        .header("Authorization", "Bearer " + open.tokens().give(Role.EDITOR))
                        .header("Content-Type", JSON)
                        .POST(
                                BodyPublishers.ofString(
                                        JsonMapper.shared()
                                                .writeValueAsString(
                                                        Map.of(
                                                                "query",
                                                                query,
                                                                "variables",
                                                                values))));
        JsonNode error = JsonMapper.shared().readTree(open.send(request).body()).at("/errors/0");

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.at("/message").asString())
                .isEqualTo("The request does not fit the schema here.");
    }

    @Test
    void nothingElseIsAnsweredWhereOnlyThoseAreTrusted() throws Exception {
        String other = "{ ideaInspirations { __typename } }";
        assertThat(code(error(strict, Map.of("query", other)))).isEqualTo("FORBIDDEN");
        assertThat(code(error(strict, request(other, hash(other))))).isEqualTo("FORBIDDEN");
        assertThat(code(error(strict, request(null, hash(other))))).isEqualTo("FORBIDDEN");
        assertThat(code(error(strict, Map.of("documentId", "unknown")))).isEqualTo("FORBIDDEN");
        assertThat(strict.get("/graphql?query=" + URLEncoder.encode(other, UTF_8)).body())
                .contains("FORBIDDEN");
    }

    @Test
    void tablesAreAskedByIdAsWell() {
        assertThat(table(Map.of("documentId", "table")).body()).startsWith("title");
        HttpResponse<String> refused =
                table(Map.of("query", "{ ideaInspirations { nodes { id } } }"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("FORBIDDEN");
    }

    @Test
    void eventsAreAskedByHashAsWell() throws Exception {
        String query = "{ ideaInspirations(first: 2) { totalCount } }";

        assertThat(events(request(null, hash(query)))).contains("PERSISTED_QUERY_NOT_FOUND");
        assertThat(events(request(query, hash(query)))).contains("event: next", "totalCount");
        assertThat(events(request(null, hash(query)))).contains("event: next", "totalCount");
    }

    private static String events(Map<String, Object> request) {
        return open.post(JSON, "text/event-stream", JsonMapper.shared().writeValueAsString(request))
                .body();
    }

    @Test
    void webSocketsAskByHashAsWell() throws Exception {
        String query = "{ ideaInspirations(first: 3) { totalCount } }";
        try (Socket socket = Socket.open(open)) {
            assertThat(answer(socket, request(null, hash(query))))
                    .contains("PERSISTED_QUERY_NOT_FOUND");
            assertThat(answer(socket, request(query, hash(query)))).contains("totalCount");
            assertThat(socket.receive()).contains("complete");
            assertThat(answer(socket, request(null, hash(query)))).contains("totalCount");
        }
    }

    private static String answer(Socket socket, Map<String, Object> request) {
        return socket.send(
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of("id", "q", "type", "subscribe", "payload", request)))
                .receive();
    }

    @Test
    void webSocketsAskByIdAsWell() {
        String message = "{'id': 'q', 'type': 'subscribe', 'payload': {%s}}";
        try (Socket socket = Socket.open(strict)) {
            socket.send(message.formatted("'query': '{ ideaInspirations { __typename } }'"));
            assertThat(socket.receive()).contains("error", "FORBIDDEN");
            socket.send(message.formatted("'documentId': 'count'"));
            assertThat(socket.receive()).contains("next", "totalCount");
        }
    }

    private static HttpResponse<String> table(Map<String, Object> request) {
        return strict.post(JSON, "text/csv", JsonMapper.shared().writeValueAsString(request));
    }

    private static HttpResponse<String> get(Server server, String hash) {
        String extensions =
                "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted(hash);
        return server.get("/graphql?extensions=" + URLEncoder.encode(extensions, UTF_8), JSON);
    }

    private static Map<String, Object> request(@Nullable String query, String hash) {
        Map<String, Object> request = new LinkedHashMap<>();
        if (query != null) {
            request.put("query", query);
        }
        request.put(
                "extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
        return request;
    }

    private static JsonNode ask(Server server, Map<String, Object> request) {
        String body = JsonMapper.shared().writeValueAsString(request);
        return JsonMapper.shared().readTree(server.post(JSON, JSON, body).body());
    }

    private static JsonNode error(Server server, Map<String, Object> request) {
        return ask(server, request).at("/errors/0");
    }

    private static String code(JsonNode error) {
        return error.at("/extensions/code").asString();
    }

    private static String hash(String query) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(query.getBytes(UTF_8)));
    }
}
