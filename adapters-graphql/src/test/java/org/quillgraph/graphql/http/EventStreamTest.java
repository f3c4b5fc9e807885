package org.quillgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Answers as server-sent events. */
class EventStreamTest {
    private static final String EVENTS = "text/event-stream";
    private static final String JSON = "application/json";

    @AutoClose private static final Server server = new Server(0);

    private static HttpRequest post(String query) {
        return server.request("/graphql")
                .header("Content-Type", JSON)
                .header("Accept", EVENTS)
                .POST(BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
                .build();
    }

    private static Stream<String> lines(HttpRequest request) throws Exception {
        return server.client.send(request, BodyHandlers.ofLines()).body();
    }

    @Test
    void changesComeOneByOne() throws Exception {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        long before = server.feed().latest().position();
        server.feed().add("IdeaInspiration", first);
        server.feed().add("Classification", UUID.randomUUID());
        server.feed().add("IdeaInspiration", second);
        String query =
                "subscription { changes(after: %d, types: [IdeaInspiration]) { entityId } }"
                        .formatted(before);
        try (Stream<String> lines = lines(post(query))) {
            assertThat(lines.filter(line -> line.startsWith("data")).limit(2))
                    .containsExactly(data(first), data(second));
        }
    }

    private static String data(UUID entity) {
        return "data: {\"data\":{\"changes\":{\"entityId\":\"" + entity + "\"}}}";
    }

    @Test
    void noTypesAreNotAll() throws Exception {
        try (Stream<String> lines =
                lines(post("subscription { changes(types: []) { entityId } }"))) {
            assertThat(lines.filter(line -> line.startsWith("data")).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("name a type"));
        }
    }

    @Test
    void aQueryIsOneEventAndTheEnd() throws Exception {
        assertThat(lines(post("{ __typename }")))
                .containsExactly(
                        "event: next",
                        "data: {\"data\":{\"__typename\":\"Query\"}}",
                        "",
                        "event: complete",
                        "data: ",
                        "");
    }

    @Test
    void whatCannotRunIsAnEventToo() throws Exception {
        assertThat(lines(post("subscription { changes(after: 1000000) { position } }")))
                .anyMatch(line -> line.contains("BAD_USER_INPUT"))
                .contains("event: complete");
    }

    @Test
    void anAddressAsBrowsersAskIsAnswered() throws Exception {
        String query =
                URLEncoder.encode(
                        "query($x: ID!) { ideaInspiration(id: $x) { id } }",
                        StandardCharsets.UTF_8);
        String variables =
                URLEncoder.encode("{\"x\": \"" + UUID.randomUUID() + "\"}", StandardCharsets.UTF_8);
        HttpRequest request =
                server.request("/graphql?query=" + query + "&variables=" + variables)
                        .header("Accept", EVENTS)
                        .build();

        assertThat(lines(request)).contains("data: {\"data\":{\"ideaInspiration\":null}}");
    }

    @Test
    void aMutationIsNoAddress() throws Exception {
        HttpResponse<String> response =
                server.client.send(
                        server.request("/graphql?query=mutation%20%7B%20x%20%7D")
                                .header("Accept", EVENTS)
                                .build(),
                        BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).contains("Send mutations with POST.");
    }

    @Test
    void whoTakesJsonTooGetsAQueryAsJson() {
        HttpResponse<String> response =
                server.post(JSON, JSON + ", " + EVENTS, "{\"query\": \"{ __typename }\"}");

        assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @Test
    void changesAreNoJson() {
        HttpResponse<String> response =
                server.post(JSON, JSON, "{\"query\": \"subscription { changes { position } }\"}");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains(EVENTS);
    }

    @Test
    void whoGoesAwayLeavesOthersAlone() throws Exception {
        long before = server.feed().latest().position();
        for (int i = 0; i < 2_000; i++) {
            server.feed().add("IdeaInspiration", UUID.randomUUID());
        }
        HttpRequest all =
                post("subscription { changes(after: %d) { position } }".formatted(before));
        for (int i = 0; i < 10; i++) {
            try (HttpClient leaving = HttpClient.newHttpClient()) {
                leaving.send(all, BodyHandlers.ofLines()).body().limit(2).forEach(_ -> {});
                leaving.shutdownNow();
            }
            try (Stream<String> lines = lines(all)) {
                assertThat(lines.filter(line -> line.startsWith("data")).limit(2_000))
                        .hasSize(2_000);
            }
        }
    }

    @Test
    void aServerThatStopsDoesNotWaitForThem() throws IOException, InterruptedException {
        try (Server stopping = new Server(0)) {
            HttpRequest request =
                    stopping.request("/graphql")
                            .header("Content-Type", JSON)
                            .header("Accept", EVENTS)
                            .POST(
                                    BodyPublishers.ofString(
                                            "{\"query\": \"subscription { changes { position } }\"}"))
                            .build();
            Stream<String> lines = stopping.client.send(request, BodyHandlers.ofLines()).body();
            stopping.stop();

            assertThat(lines).isEqualTo(List.of());
        }
    }
}
