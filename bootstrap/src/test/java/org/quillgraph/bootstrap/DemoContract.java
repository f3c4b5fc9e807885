package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.application.demo.DemoContent;
import org.quillgraph.application.demo.DemoContent.Filled;
import org.quillgraph.application.demo.DemoIdea;
import org.quillgraph.application.demo.DemoIdeas;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.ArticleStatus;
import org.quillgraph.domain.publishing.CostEntry;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** What anyone sees of the sample content, over HTTP, on one database. */
abstract class DemoContract extends ServedContract {
    private static final long SEED = 42;
    private static final int COUNT = 1_000;

    private final List<DemoIdea> made =
            LongStream.range(0, COUNT).mapToObj(new DemoIdeas(SEED)::make).toList();

    @BeforeAll
    void fill() {
        program.part(DemoContent.class).fill(COUNT, SEED, (_, _) -> {});
    }

    @Test
    void everyIdeaIsStoredAsItWasMade() {
        DemoIdea first = made.getFirst();
        JsonNode idea =
                client.ask(
                                """
                { ideaInspiration(id: "%s") { title content category score keywords
                    classifications { totalCount } scorings { totalCount } sourceTrackings { totalCount } } }
                """
                                        .formatted(first.idea().id()))
                        .get("ideaInspiration");
        assertThat(idea.get("title").asString()).isEqualTo(first.idea().title());
        assertThat(idea.get("content").asString()).isEqualTo(first.idea().content().orElseThrow());
        assertThat(idea.at("/classifications/totalCount").asInt())
                .isEqualTo(first.classifications().size());
        assertThat(idea.at("/scorings/totalCount").asInt()).isEqualTo(first.scorings().size());
        assertThat(idea.at("/sourceTrackings/totalCount").asInt())
                .isEqualTo(first.sourceTrackings().size());
    }

    @ParameterizedTest
    @CsvSource({"42, 1000", "42, 900", "43, 2000"})
    void fillsNothingInWhereAllIsThereOrOthersAre(long seed, long count) {
        assertThat(program.part(DemoContent.class).fill(count, seed, (_, _) -> {}))
                .isEqualTo(new Filled(0, 0));
        assertThat(
                        client.ask("{ ideaInspirations { totalCount } }")
                                .at("/ideaInspirations/totalCount")
                                .asInt())
                .isEqualTo(COUNT);
    }

    @Test
    void filtersSortsAndPages() {
        List<String> expected =
                ideas().filter(idea -> idea.category().equals(Optional.of("music")))
                        .filter(idea -> idea.score().filter(score -> score >= 60).isPresent())
                        .sorted(
                                Comparator.comparing(
                                                (IdeaInspiration idea) ->
                                                        idea.score().orElseThrow())
                                        .reversed()
                                        .thenComparing(IdeaInspiration::id, Key.ORDER))
                        .map(idea -> idea.id().toString())
                        .toList();
        String page =
                """
                { ideaInspirations(filter: { category: { eq: "music" }, score: { gte: 60 } },
                    orderBy: [{ score: DESC }, { id: ASC }], first: 7 %s) {
                    totalCount pageInfo { hasNextPage endCursor } nodes { id } } }
                """;
        JsonNode first = client.ask(page.formatted("")).get("ideaInspirations");
        String cursor = first.at("/pageInfo/endCursor").asString();
        JsonNode second =
                client.ask(page.formatted(", after: \"" + cursor + "\"")).get("ideaInspirations");
        assertThat(first.get("totalCount").asInt()).isEqualTo(expected.size());
        assertThat(GraphClient.texts(first.get("nodes"), "id")).isEqualTo(expected.subList(0, 7));
        assertThat(GraphClient.texts(second.get("nodes"), "id")).isEqualTo(expected.subList(7, 14));
    }

    @Test
    void groupsAndCounts() {
        Map<String, Long> expected =
                ideas().flatMap(idea -> idea.category().stream())
                        .collect(
                                Collectors.groupingBy(
                                        category -> category, TreeMap::new, Collectors.counting()));
        JsonNode groups =
                client.ask(
                                """
                { ideaInspirations(filter: { category: { isNull: false } }) {
                    groups(by: [{ field: CATEGORY }]) { totalCount nodes { key { category } aggregate { count } } } } }
                """)
                        .at("/ideaInspirations/groups");
        Map<String, Long> counted = new TreeMap<>();
        groups.get("nodes")
                .forEach(
                        group ->
                                counted.put(
                                        group.at("/key/category").asString(),
                                        group.at("/aggregate/count").asLong()));
        assertThat(counted).isEqualTo(expected);
        assertThat(groups.get("totalCount").asInt()).isEqualTo(expected.size());
    }

    /** From the category of an idea to what its published articles cost. */
    @Test
    void answersAcrossTheOldSystems() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (DemoIdea idea : made) {
            boolean isPublished =
                    all(Article.class, idea)
                            .anyMatch(article -> article.status() == ArticleStatus.PUBLISHED);
            if (isPublished && idea.idea().category().isPresent()) {
                all(CostEntry.class, idea)
                        .map(CostEntry::cost)
                        .forEach(
                                cost ->
                                        expected.merge(
                                                idea.idea().category().get(),
                                                cost,
                                                BigDecimal::add));
            }
        }
        Map<String, BigDecimal> answered = new TreeMap<>();
        client.ask(
                        """
                { articles(filter: { status: { eq: PUBLISHED }, ticket: { inspiration: { category: { isNull: false } } } }) {
                    groups(by: [{ ticket: { inspiration: { field: CATEGORY } } }]) {
                      nodes { key { ticket { inspiration { category } } } aggregate { sum { pipeline { totalCost } } } } } } }
                """)
                .at("/articles/groups/nodes")
                .forEach(
                        group ->
                                answered.put(
                                        group.at("/key/ticket/inspiration/category").asString(),
                                        group.at("/aggregate/sum/pipeline/totalCost")
                                                .decimalValue()));
        assertThat(answered.keySet()).isEqualTo(expected.keySet()).hasSize(8);
        assertThat(answered)
                .allSatisfy((of, cost) -> assertThat(cost).isEqualByComparingTo(expected.get(of)));
    }

    private static <R> Stream<R> all(Class<R> type, DemoIdea of) {
        return of.outcome().stream().filter(type::isInstance).map(type::cast);
    }

    @Test
    void findsTheRareWordWhereItStands() {
        List<String> expected =
                ideas().filter(
                                idea ->
                                        idea.content()
                                                .filter(text -> text.contains(DemoIdeas.RARE_WORD))
                                                .isPresent())
                        .map(idea -> idea.id().toString())
                        .toList();
        JsonNode found =
                client.ask(
                        "{ ideaInspirations(filter: { search: \"%s\" }) { nodes { id } } }"
                                .formatted(DemoIdeas.RARE_WORD));
        assertThat(GraphClient.texts(found.at("/ideaInspirations/nodes"), "id"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Arguments> examples() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath*:static/graphiql/examples/*.graphql"))
                .map(example -> Arguments.of(example.getFilename(), example));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleOfGraphiqlGivesRows(String name, Resource example) throws IOException {
        JsonNode data = client.ask(example.getContentAsString(StandardCharsets.UTF_8));
        List<JsonNode> lists =
                Stream.of("nodes", "edges", "aggregate")
                        .flatMap(field -> data.findValues(field).stream())
                        .toList();
        assertThat(lists).as(name).isNotEmpty().first().matches(list -> !list.isEmpty());
    }

    private Stream<IdeaInspiration> ideas() {
        return made.stream().map(DemoIdea::idea);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | { ideaInspirations(first: 50) { nodes { id title } } }",
                "1 | { ideaInspirations { nodes { title latestScoring { compositeScore } latestClassification { category } } } }",
                "2 | { ideaInspirations { nodes { title classifications { nodes { category } } } } }",
                "4 | { ideaInspirations(first: 100) { totalCount nodes { id classifications { nodes { id } } scorings { nodes { id } } } } }",
                "1 | { ideaInspirations { totalCount aggregate { count avg { score } max { score } } } }",
                "2 | { ideaInspirations { totalCount groups(by: [{ field: CATEGORY }]) { nodes { key { category } aggregate { count } } } } }",
            })
    void takesOneStatementForEachPart(int expected, String query) {
        Statistics statistics =
                program.part(EntityManagerFactory.class)
                        .unwrap(SessionFactory.class)
                        .getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        client.ask(query);
        long forTheCaller = 1;
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(forTheCaller + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ideaInspirations(after: \"nonsense\") { nodes { id } } }",
                "{ ideaInspirations(first: -1) { nodes { id } } }",
                "{ ideaInspirations(first: 100000) { nodes { id } } }",
                "{ ideaInspirations(first: 1, last: 1) { nodes { id } } }",
                "{ ideaInspirations(offset: -1) { nodes { id } } }",
                "{ ideaInspirations(filter: { score: { between: [9, 1] } }) { nodes { id } } }",
                "{ ideaInspirations(filter: { score: { eq: null } }) { nodes { id } } }",
                "{ ideaInspirations(filter: { score: { eq: \"many\" } }) { nodes { id } } }",
                "{ ideaInspirations(filter: { colour: { eq: 1 } }) { nodes { id } } }",
                "{ ideaInspirations { aggregate { percentile(p: 2) { score } } } }",
                "{ ideaInspirations { groups(by: [{ time: { field: CREATED_AT, every: DAY, zone: \"Mars/North\" } }]) { totalCount } } }",
                "{ ideaInspiration(id: \"not-a-uuid\") { id } }",
                "{ ideaInspirations(orderBy: [{ relevance: DESC }]) { nodes { id } } }",
                "{ nothingOfTheKind }",
                "{ ideaInspirations { nodes { id }",
            })
    void badInputGetsAnAnswerThatHelps(String query) {
        String errors = client.send(query).get("errors").toString();
        assertThat(errors)
                .doesNotContain("INTERNAL_ERROR")
                .doesNotContain("idea_inspiration", "quillgraph", "Exception", "SELECT", "select ");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String nested = "{ id }";
        for (int depth = 0; depth < 100; depth++) {
            nested =
                    "{ nodes { classifications { nodes { inspiration { classifications "
                            + nested
                            + " } } } } }";
        }
        String errors = client.send("{ ideaInspirations " + nested + " }").get("errors").toString();
        assertThat(errors).doesNotContain("INTERNAL_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{}", "[]"})
    void aBodyThatIsNoRequestIsTheCallersFault(String body) {
        assertThat(client.post(body).statusCode()).isBetween(400, 499);
    }

    @Test
    void theRootLeadsToGraphiql() {
        assertThat(client.get("").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/graphiql"));
        assertThat(client.get("graphiql").statusCode()).isEqualTo(200);
    }
}
