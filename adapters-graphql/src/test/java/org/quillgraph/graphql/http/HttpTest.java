package org.quillgraph.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpTest {
    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";

    @AutoClose private static final Server server = new Server(0);

    private static String body(String query, Map<String, Object> variables) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("query", query, "variables", variables));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void aQueryIsAnsweredInTheTypeAskedFor(String accept) {
        HttpResponse<String> response =
                server.post(JSON, accept, body("{ ideaInspirations { totalCount } }", Map.of()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
        assertThat(response.body())
                .isEqualTo("{\"data\":{\"ideaInspirations\":{\"totalCount\":100}}}");
    }

    @Test
    void valuesAreWrittenAsTheirScalarsSay() {
        String query =
                """
                { ideaInspirations(first: 1, filter: {score: {isNull: false}, latestScoring: {isNull: false}, sourceCreatedAt: {isNull: false}}) { nodes {
                    id score sourceType keywords sourceCreatedAt metadata latestScoring { compositeScore } } aggregate { avg { score } } } }""";
        JsonNode node =
                json(server.post(JSON, JSON, body(query, Map.of())))
                        .at("/data/ideaInspirations/nodes/0");

        assertThat(node.get("id").stringValue()).hasSize(36);
        assertThat(node.get("score").isInt()).isTrue();
        assertThat(node.get("sourceType").stringValue()).isIn("TEXT", "VIDEO", "AUDIO", "UNKNOWN");
        assertThat(node.get("keywords").isArray()).isTrue();
        assertThat(node.get("sourceCreatedAt").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(node.get("metadata").isObject()).isTrue();
        assertThat(node.at("/latestScoring/compositeScore").isNumber()).isTrue();
    }

    @Test
    void decimalsInVariablesStayExact() {
        String query =
                "query($value: Decimal) { scorings(filter: {compositeScore: {eq: $value}}) { "
                        + "totalCount } }";
        String numbers = "{ scorings(first: 100) { nodes { compositeScore } } }";
        String value =
                json(server.post(JSON, JSON, body(numbers, Map.of())))
                        .at("/data/scorings/nodes/0/compositeScore")
                        .asString();
        String body = "{\"query\": \"" + query + "\", \"variables\": {\"value\": " + value + "}}";

        assertThat(json(server.post(JSON, JSON, body)).at("/data/scorings/totalCount").intValue())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"query": "{ __typename"                 | 400
                    []                                       | 400
                    null                                     | 400
                    {}                                       | 400
                    {"query": 5}                             | 400
                    {"query": "{ __typename }", "variables": 5} | 400
                    ``                                       | 400
                    """)
    void whatIsNoRequestIsAnsweredAsAnError(String body, int status) {
        HttpResponse<String> response = server.post(JSON, JSON, body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).at("/errors/0/extensions/code").stringValue())
                .isIn("GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT");
        assertThat(response.body()).doesNotContain("org.", "java.", "tools.", "LinkedHashMap");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 400, The body is empty",
        "10000, 400, The body is nested too deep",
        "30000000, 413, The body is larger than 32000000 bytes",
    })
    void whatIsEmptyOrTooMuchSaysSo(int nested, int status, String message) {
        HttpResponse<String> response =
                server.post(JSON, JSON, "[".repeat(nested) + "]".repeat(nested));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).at("/errors/0/message").stringValue()).startsWith(message);
        assertThat(json(response).at("/errors/0/extensions/code").stringValue())
                .isEqualTo(status == 413 ? "LIMIT_EXCEEDED" : "BAD_USER_INPUT");
    }

    @Test
    void bracesInAnAddressAreTaken() throws IOException {
        URI address = server.address("http", "/graphql");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"inputs": [{"title": "a"}, {"title": 5}]}                        | inputs[1].title
                    {"inputs": [{"title": "a"}, {}]}                                  | inputs[1].title
                    {"inputs": [{"title": "a", "score": "b"}]}                        | inputs[0].score
                    {"inputs": [{"title": "a", "sourceType": "NONE"}]}                | inputs[0].sourceType
                    {"inputs": [{"title": "a", "sourse": "b"}]}                       | inputs[0].sourse
                    {"inputs": [{"title": "a", "keywords": ["b", 5]}]}                | inputs[0].keywords[1]
                    {"inputs": [{"title": "a", "scorings": {"create": [{"compositeScore": "7"}]}}]} | inputs[0].scorings.create[0].compositeScore
                    {"inputs": [5]}                                                   | inputs[0]
                    {}                                                                | inputs
                    """)
    void aVariableThatDoesNotFitSaysWhere(String variables, String path) {
        HttpResponse<String> response =
                server.post(
                        JSON,
                        JSON,
                        "{\"query\": \"mutation($inputs: [IdeaInspirationInput!]!) { createIdeaInspirations(inputs: $inputs) { affected } }\", \"variables\": %s}"
                                .formatted(variables));

        JsonNode error = json(response).at("/errors/0");
        assertThat(error.at("/extensions/code").stringValue())
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.at("/extensions/path").stringValue()).isEqualTo(path);
        assertThat(error.at("/message").stringValue()).startsWith(path + ": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json                          | 400",
                "application/json;q=0.9, application/graphql-response+json  | 400",
                "application/graphql-response+json, application/json        | 400",
                "application/json, application/graphql-response+json;q=0.5  | 200",
                "application/graphql-response+json;q=0, application/json    | 200",
                "application/graphql-response+json;q=nonsense               | 200",
                "*/*                                                        | 200",
            })
    void theTypeLikedBestIsGivenWithItsStatus(String accept, int status) {
        HttpResponse<String> response = server.post(JSON, accept, body("{ nothing }", Map.of()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith(status == 400 ? GRAPHQL : JSON);
    }

    @Test
    void fragmentsThatLeadTooFarAreTooMuch() {
        String chain =
                IntStream.range(0, 1_500)
                        .mapToObj(
                                i ->
                                        "fragment f%d on IdeaInspiration { ...f%d } "
                                                .formatted(i, i + 1))
                        .collect(Collectors.joining());
        String query =
                "{ ideaInspirations { nodes { ...f0 } } } "
                        + chain
                        + "fragment f1500 on IdeaInspiration { id }";

        assertThat(
                        json(server.post(JSON, JSON, body(query, Map.of())))
                                .at("/errors/0/extensions/code")
                                .stringValue())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void otherContentTypesAreAnsweredAsAnError() {
        HttpResponse<String> response = server.post("text/plain", JSON, "{ __typename }");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(json(response).at("/errors/0/message").stringValue())
                .contains("application/json");
    }

    @Test
    void otherMethodsAreAnsweredAsAnError() {
        HttpResponse<String> response = server.send("DELETE", "/graphql");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(json(response).at("/errors/0/message").stringValue()).contains("POST");
    }

    @Test
    void aBatchIsRefusedAsSuch() {
        HttpResponse<String> response =
                server.post(JSON, JSON, "[" + body("{ __typename }", Map.of()) + "]");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/errors/0/message").stringValue()).startsWith("Batches");
    }

    private static String link(String query, String operation, String variables) {
        return "/graphql?query=%s&operationName=%s&variables=%s"
                .formatted(
                        URLEncoder.encode(query, UTF_8),
                        operation,
                        URLEncoder.encode(variables, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL, "*/*"})
    void aQueryMayBeALink(String accept) {
        String query =
                """
                query count($title: String) { ideaInspirations(filter: {title: {eq: $title}}) { totalCount } }
                mutation other { __typename }
                """;

        HttpResponse<String> response =
                server.get(link(query, "count", "{\"title\": \"none\"}"), accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body())
                .isEqualTo("{\"data\":{\"ideaInspirations\":{\"totalCount\":0}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "mutation { __typename }, ''",
        "mutation m { __typename }, m",
        "query q { __typename } mutation m { __typename }, m",
    })
    void aMutationMayNot(String mutation, String operation) {
        HttpResponse<String> response = server.get(link(mutation, operation, "{}"), GRAPHQL);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(json(response).at("/errors/0/message").stringValue())
                .isEqualTo("Send mutations with POST.");
    }

    @ParameterizedTest
    @CsvSource({
        "/graphql, The address has no query",
        "/graphql?query=%7B__typename%7D&variables=nonsense, The text of variables is no JSON",
        "/graphql?query=%7B__typename%7D&variables=5, variables is no JSON object",
    })
    void aLinkThatIsNoRequestSaysSo(String link, String message) {
        HttpResponse<String> response = server.get(link);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/errors/0/message").stringValue()).startsWith(message);
    }

    private static HttpResponse<String> preflight(String origin) {
        return server.send(
                "OPTIONS",
                "/graphql",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type,idempotency-key");
    }

    @Test
    void aPageOfASiteThatIsAllowedMayAsk() {
        HttpHeaders headers = preflight("https://studio.example").headers();

        assertThat(headers.firstValue("Access-Control-Allow-Origin"))
                .contains("https://studio.example");
        assertThat(headers.firstValue("Access-Control-Allow-Headers"))
                .contains("authorization, content-type, idempotency-key");
        assertThat(
                        server.send("GET", "/graphql", "Origin", "https://studio.example")
                                .headers()
                                .firstValue("Access-Control-Allow-Origin"))
                .contains("https://studio.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "http://studio.example", "null"})
    void aPageOfAnyOtherSiteMayNot(String origin) {
        assertThat(preflight(origin).headers().map())
                .doesNotContainKey("access-control-allow-origin");
        assertThat(server.send("GET", "/graphql", "Origin", origin).headers().map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "studio.example", "https://studio.example/", "https://*.example"})
    void whatIsNoOriginIsRefused(String origin) {
        assertThatThrownBy(() -> new Origins(List.of(origin)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("QUILLGRAPH_CORS_ORIGINS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7B__typename%7D", "/graphiql", "/nowhere", "/graphql"})
    void everyAnswerTellsBrowsersWhatItIsNotFor(String path) {
        HttpHeaders headers = server.get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /files/../../x, 400, BAD_USER_INPUT",
        "GET /%zz, 400, BAD_USER_INPUT",
        "TRACE /graphql, 405, BAD_USER_INPUT",
        "GET /nowhere, 404, NOT_FOUND",
    })
    void whatTheWebServerRefusesIsAnErrorLikeOthers(String line, int status, String code)
            throws IOException {
        String answer = raw(line);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains(
                        "\r\nX-Content-Type-Options: nosniff\r\n",
                        "\r\nContent-Security-Policy: ",
                        "\r\nCache-Control: no-store\r\n",
                        "\r\nContent-Type: application/json",
                        "{\"errors\":[{\"message\":",
                        code);
    }

    /** As no client library would send it. */
    private static String raw(String line) throws IOException {
        URI address = server.address("http", "/");
        try (java.net.Socket socket = new java.net.Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(
                            "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                                    .formatted(line, server.token)
                                    .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void browsersAreToldToStayWithTls() {
        assertThat(
                        server.send("GET", "/graphql", "X-Forwarded-Proto", "https")
                                .headers()
                                .firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void introspectionIsAnswered() {
        String query =
                "{ __schema { queryType { fields { name } } } __type(name: \"Idea\") { name } }";

        assertThat(
                        json(server.post(JSON, JSON, body(query, Map.of())))
                                .at("/data/__schema/queryType/fields"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql/"})
    void whatIsNearLeadsToThePageToAskAt(String near) {
        assertThat(server.get(near).headers().firstValue("Location").orElseThrow())
                .endsWith("/graphiql");
    }

    @Test
    void thePageToAskAtIsServed() {
        assertThat(server.get("/graphiql").body()).contains("<title>Quillgraph</title>");
        assertThat(server.get("/webjars/graphiql/2.4.7/graphiql.min.js").statusCode())
                .isEqualTo(200);
    }
}
