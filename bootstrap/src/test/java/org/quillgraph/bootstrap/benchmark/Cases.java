package org.quillgraph.bootstrap.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quillgraph.application.demo.DemoIdeas;
import org.quillgraph.bootstrap.benchmark.Case.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked: what a dashboard would ask, none of it chosen to be easy. */
final class Cases {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String LOOKUP =
            """
            query($id: ID!) { ideaInspiration(id: $id) {
              id title description content keywords sourceType sourceUrl sourceCreatedAt metadata score category
              classifications { nodes { id category confidence isStory storyConfidence classifiedAt } }
              scorings { nodes { id compositeScore engagementScore textQualityScore scoredAt } }
              sourceTrackings { nodes { id platform processingStatus collectedAt errorLog } } } }""";

    private static final String PAGE =
            """
            query($type: SourceType!, $low: Int!, $high: Int!, $composite: Decimal!) { ideaInspirations(
              filter: { sourceType: { eq: $type }, score: { between: [$low, $high] }, latestScoring: { compositeScore: { gte: $composite } } }
              orderBy: [{ score: DESC }, { title: ASC }], first: 50) {
                pageInfo { hasNextPage endCursor }
                nodes { id title score category sourceCreatedAt latestScoring { compositeScore engagementScore }
                  classifications(first: 3, orderBy: [{ confidence: DESC }]) { nodes { category confidence } } } } }""";

    private static final String DEEP =
            """
            query($after: String) { ideaInspirations(orderBy: [{ sourceCreatedAt: DESC }], first: 50, after: $after) {
              pageInfo { hasNextPage endCursor }
              nodes { id title score category sourceCreatedAt latestScoring { compositeScore } } } }""";

    private static final String GROUPS =
            """
            query($least: Long!) { ideaInspirations { groups(
              by: [{ field: CATEGORY }], having: { count: { gte: $least } }, orderBy: [{ avg: { score: DESC } }], first: 12) {
                nodes { key { category } aggregate { count avg { score } max { sourceCreatedAt } } } } } }""";

    private static final String SEARCH =
            """
            query($words: String!) { ideaInspirations(filter: { search: $words }, orderBy: [{ relevance: DESC }], first: 20) {
              nodes { id title score category sourceCreatedAt } } }""";

    private static final String NESTED =
            """
            query($high: Int!) { ideaInspirations(filter: { score: { lte: $high } }, orderBy: [{ score: DESC }], first: 20) {
              nodes { id title score
                classifications(first: 5, orderBy: [{ confidence: DESC }]) { nodes { category confidence classifiedAt } } } } }""";

    private final long seed;
    private final int ideas;
    private final ServerProcess quillgraph;
    private final String token;

    Cases(long seed, int ideas, ServerProcess quillgraph, String token) {
        this.seed = seed;
        this.ideas = ideas;
        this.quillgraph = quillgraph;
        this.token = token;
    }

    List<Case> all() {
        return List.of(
                of("lookup by id with children", 500, this::lookup),
                of("page of 50, filtered, sorted, nested", 12, this::page),
                of("deep page by cursor", 20, this::deep),
                of("groups with aggregates", 4, this::groups),
                of("full-text top 20", 1, i -> search()),
                of("nested top 5 of top 20", 10, this::nested));
    }

    private static Case of(String name, int count, IntFunction<Question> question) {
        return new Case(name, IntStream.range(0, count).mapToObj(question).toList());
    }

    private Question lookup(int i) {
        long number = (long) i * ideas / 500;
        Object id = new DemoIdeas(seed).make(number).idea().id().toString();
        return question(LOOKUP, "/lookup", Map.of("id", id));
    }

    private Question page(int i) {
        List<String> types = List.of("VIDEO", "TEXT", "AUDIO");
        return question(
                PAGE,
                "/page",
                Map.of(
                        "type",
                        types.get(i % types.size()),
                        "low",
                        30 + i,
                        "high",
                        60 + i,
                        "composite",
                        40 + i));
    }

    /** The cursor is taken beforehand; for the rival it is what the cursor stands for. */
    private Question deep(int i) {
        String start =
                """
                { ideaInspirations(orderBy: [{ sourceCreatedAt: DESC }], first: 1, offset: %d) {
                  pageInfo { endCursor } nodes { id sourceCreatedAt } } }"""
                        .formatted(ideas / 2 + i * ideas / 1000);
        JsonNode found = JSON.readTree(quillgraph.ask(toQuillgraph(start, Map.of())));
        JsonNode idea = found.at("/data/ideaInspirations/nodes/0");
        String cursor = found.at("/data/ideaInspirations/pageInfo/endCursor").asString();
        Map<String, Object> position = new LinkedHashMap<>();
        idea.properties()
                .forEach(field -> position.put(field.getKey(), field.getValue().asString()));
        return new Question(
                toQuillgraph(DEEP, Map.of("after", cursor)), toRival("/deep", position));
    }

    private Question groups(int i) {
        return question(GROUPS, "/groups", Map.of("least", ideas / 100 + i));
    }

    private Question search() {
        return question(SEARCH, "/search", Map.of("words", DemoIdeas.RARE_WORD));
    }

    private Question nested(int i) {
        return question(NESTED, "/nested", Map.of("high", 100 - 2 * i));
    }

    private Question question(String document, String path, Map<String, Object> values) {
        return new Question(toQuillgraph(document, values), toRival(path, values));
    }

    private String toQuillgraph(String document, Map<String, Object> variables) {
        return HttpConnection.post(
                "/graphql",
                token,
                JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    private static String toRival(String path, Map<String, Object> values) {
        return HttpConnection.get(
                values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + encoded(value.getValue()))
                        .collect(Collectors.joining("&", path + "?", "")));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
