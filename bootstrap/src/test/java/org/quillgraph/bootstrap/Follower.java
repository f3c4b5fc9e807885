package org.quillgraph.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quillgraph.bootstrap.wiring.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows changes over HTTP, as server-sent events. */
final class Follower implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATA = "data: {";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Iterator<JsonNode> results;

    /** {@code bearer} is the value of the header of whoever follows. */
    Follower(Program program, String bearer, long after) throws IOException, InterruptedException {
        this(
                program,
                bearer,
                "subscription { changes(after: %d) { position operation entityType changes entity { __typename ... on Project { name } } } }"
                        .formatted(after));
    }

    Follower(Program program, String bearer, String query)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + program.port() + "/graphql"))
                        .header(Tokens.HEADER, bearer)
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("query", query))))
                        .build();
        Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body();
        results =
                lines.filter(line -> line.startsWith(DATA))
                        .map(line -> JSON.readTree(line.substring(DATA.length() - 1)))
                        .iterator();
    }

    /** The next result, whole. */
    JsonNode next() {
        return results.next();
    }

    /** So many changes. */
    List<JsonNode> changes(int count) {
        List<JsonNode> changes = new ArrayList<>();
        while (changes.size() < count) {
            changes.add(next().at("/data/changes"));
        }
        return changes;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
