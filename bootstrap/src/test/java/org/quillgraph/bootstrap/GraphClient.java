package org.quillgraph.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quillgraph.bootstrap.wiring.Program;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server as any other program would: over HTTP, in JSON. */
final class GraphClient implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private static final JsonMapper EXACT =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String bearer;

    /** As an administrator of it. */
    GraphClient(Program program) {
        this(program.port(), Tokens.bearer(program));
    }

    /** {@code bearer} is the value of the header, which is left out where that is empty. */
    GraphClient(int port, String bearer) {
        this.address = URI.create("http://localhost:" + port + "/");
        this.bearer = bearer;
    }

    String bearer() {
        return bearer;
    }

    /** The data asked for; an answer with errors fails the test. */
    JsonNode ask(String query) {
        JsonNode answer = send(query);
        if (answer.has("errors")) {
            throw new AssertionError(query + "\n" + answer.get("errors").toPrettyString());
        }
        return answer.get("data");
    }

    /** The whole answer, errors included. */
    JsonNode send(String query) {
        return JSON.readTree(post(JSON.writeValueAsString(Map.of("query", query))).body());
    }

    /** The codes of the errors by the response key of their field; of the whole request: "". */
    Map<String, String> codes(String query) {
        return codesOf(send(query));
    }

    static Map<String, String> codesOf(JsonNode answer) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (JsonNode error : answer.path("errors")) {
            codes.put(error.at("/path/0").asString(""), error.at("/extensions/code").asString(""));
        }
        return codes;
    }

    /** The whole answer, its numbers exact. */
    Map<?, ?> send(String query, Map<String, Object> variables) {
        return EXACT.readValue(post(body(query, variables)).body(), Map.class);
    }

    static String body(String query, Map<String, Object> variables) {
        return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    }

    /** {@code headers} are names and values in turn. */
    HttpResponse<String> post(String body, String... headers) {
        HttpRequest.Builder request =
                request("graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return exchange((headers.length == 0 ? request : request.headers(headers)).build());
    }

    HttpResponse<String> get(String path) {
        return exchange(request(path).build());
    }

    /** To what is at this path, by whoever asks here. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return bearer.isEmpty() ? request : request.header(Tokens.HEADER, bearer);
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The texts of one field in each row of a list. */
    static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.get(field).asString()).toList();
    }

    @Override
    public void close() {
        http.close();
    }
}
