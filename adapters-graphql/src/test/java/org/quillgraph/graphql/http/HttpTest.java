package org.quillgraph.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    void bracesInAnAddressAreAnsweredInJson() throws IOException {
        URI address = server.address("http", "/graphql");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 405")
                    .endsWith("}")
                    .contains("Send the request with POST.");
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
        HttpResponse<String> response = server.get("/graphql");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(json(response).at("/errors/0/message").stringValue()).contains("POST");
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
