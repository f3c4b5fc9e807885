package org.quillgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** Bad input gets an answer that helps: a code, the input's path, and what to write instead. */
class RefusalsTest {
    private final Recorder recorder = new Recorder();
    private final Graph graph = Graph.over(recorder);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    first: -1                                       | first                    | write 0 or more
                    first: 100000                                   | first                    | at most 1000
                    last: 1001                                      | last                     | at most 1000
                    first: 1, last: 1                               | last                     | does not go with first
                    first: 1, before: "x"                           | before                   | goes with last
                    last: 1, after: "x"                             | last                     | does not go with after
                    offset: 1, after: "x"                           | offset                   | does not go with after
                    offset: 1, last: 1                              | last                     | does not go with offset
                    offset: -1                                      | offset                   | 0 or more
                    after: "x"                                      | after                    | no cursor
                    after: "not base64!"                            | after                    | no cursor
                    after: "AAAAAAAAAAAAAAAAAAAA"                   | after                    | another collection, filter or order
                    filter: null                                    | filter                   | Leave it out
                    filter: {title: null}                           | filter.title             | isNull: true
                    filter: {title: {eq: null}}                     | filter.title.eq          | isNull: true
                    filter: {score: {between: [9, 1]}}              | filter.score.between     | lower value first
                    filter: {score: {between: [9]}}                 | filter.score.between     | two values
                    filter: {and: [{}, {score: {between: [2, 1]}}]} | filter.and[1].score.between | lower value first
                    filter: {or: []}                                | filter.or                | leave it out
                    filter: {id: {eq: "42"}}                        | filter.id.eq             | UUID
                    filter: {title: {eq: "a\\u0000b"}}              | filter.title.eq          | U+0000
                    filter: {title: {eq: "a", ignoreCase: true}}    | filter.title             | contains, startsWith and endsWith
                    filter: {metadata: {path: ["a"]}}               | filter.metadata          | operator
                    filter: {metadata: {path: [], eq: 1}}           | filter.metadata.path     | leave it out
                    filter: {metadata: {path: ["a\\u0000b"], eq: 1}} | filter.metadata.path[0]  | U+0000
                    filter: {metadata: {gt: 1}}                     | filter.metadata.gt       | needs a path
                    filter: {metadata: {path: ["a"], gt: [1]}}      | filter.metadata.gt       | a number, a text
                    filter: {createdAt: {gt: "yesterday"}}          | filter.createdAt.gt      | 2017-12-01T00:00:00Z
                    filter: {createdAt: {gt: "2017-12-01"}}         | filter.createdAt.gt      | 2017-12-01T00:00:00Z
                    filter: {createdAt: {gt: "2017-02-30T00:00:00Z"}} | filter.createdAt.gt    | no time that exists
                    filter: {createdAt: {gt: "2017-12-01T00:00:00.1234567Z"}} | filter.createdAt.gt | six digits
                    filter: {createdAt: {gt: "0000-12-01T00:00:00Z"}} | filter.createdAt.gt    | years 1 to 9999
                    filter: {latestScoring: {compositeScore: {gt: 1e999999999}}} | filter.latestScoring.compositeScore.gt | outside
                    filter: {latestScoring: {compositeScore: {gt: 0.1234567}}} | filter.latestScoring.compositeScore.gt | round it
                    filter: {classifications: {aggregate: {percentile: {p: 2, confidence: {gt: 1}}}}} | filter.classifications.aggregate.percentile.p | 0 to 1
                    orderBy: [{relevance: DESC}]                    | orderBy[0].relevance     | add search to the filter
                    orderBy: [{latestScoring: {inspiration: {relevance: DESC}}}] | orderBy[0].latestScoring.inspiration.relevance | rows that are searched only
                    orderBy: [{classifications: {percentile: {p: 0.5}}}] | orderBy[0].classifications.percentile | exactly one
                    """)
    void argumentsAreRefusedWithTheirPath(String arguments, String path, String advice) {
        Map<String, Object> error =
                graph.error("{ ideaInspirations(" + arguments + ") { nodes { id } } }", Map.of());

        assertThat(extension(error, "path")).isEqualTo(path);
        assertThat(error.get("message").toString()).contains(advice);
        assertThat(extension(error, "code")).isIn("BAD_USER_INPUT", "LIMIT_EXCEEDED");
        assertThat(error.get("path")).isEqualTo(List.of("ideaInspirations"));
        assertThat(recorder.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    groups(by: []) { totalCount }                         | groups.by               | at least one
                    groups(by: [{field: TITLE}, {field: TITLE}]) { totalCount } | groups.by[1]      | a second time
                    groups(by: [{field: CREATED_AT}, {time: {field: CREATED_AT, every: DAY}}]) { totalCount } | groups.by[1] | one granularity
                    groups(by: [{time: {field: CREATED_AT, every: DAY, zone: "Mars"}}]) { totalCount } | groups.by[0].time.zone | Europe/Berlin
                    groups(by: [{time: {field: CREATED_AT, every: DAY, zone: "SystemV/PST8PDT"}}]) { totalCount } | groups.by[0].time.zone | Europe/Berlin
                    groups(by: [{field: TITLE}]) { nodes { key { score } } } | groups.nodes.key.score | among by
                    groups(by: [{field: TITLE}], orderBy: [{key: {score: ASC}}]) { nodes { key { title } } } | groups.orderBy[0].key.score | among by
                    groups(by: [{field: TITLE}], first: 1001) { nodes { key { title } } } | groups.first | at most 1000
                    aggregate { percentile(p: 2) { score } }              | aggregate.percentile.p  | 0 to 1
                    nodes { classifications(first: 1001) { nodes { id } } } | classifications.first | at most 1000
                    nodes { classifications(first: -1) { nodes { id } } } | nodes.classifications.first | 0 or more
                    """)
    void selectionsAreRefusedWithTheirPath(String selection, String path, String advice) {
        Map<String, Object> error =
                graph.error("{ ideaInspirations { " + selection + " } }", Map.of());

        assertThat(extension(error, "path")).isEqualTo(path);
        assertThat(error.get("message").toString()).contains(advice);
        assertThat(extension(error, "code")).isIn("BAD_USER_INPUT", "LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    { ideaInspirations                              | GRAPHQL_PARSE_FAILED      | line 1
                    { nothing }                                     | GRAPHQL_VALIDATION_FAILED | nothing
                    { ideaInspirations(first: "x") { totalCount } } | GRAPHQL_VALIDATION_FAILED | 'first' is not a valid 'Int'
                    { ideaInspirations(filter: {title: {eq: ["b{c}'", 1.5]}}) { totalCount } } | GRAPHQL_VALIDATION_FAILED | 'filter.title.eq' is not a valid 'String' - Expected a text in quotes but it was a list
                    query($x: Int = "y") { ideaInspirations(first: $x) { totalCount } } | GRAPHQL_VALIDATION_FAILED | Bad default value for
                    { ideaInspirations(filter: {sourceType: {eq: MOVIE}}) { totalCount } } | GRAPHQL_VALIDATION_FAILED | MOVIE
                    { ideaInspirations(filter: {createdAt: {gt: 5}}) { totalCount } } | GRAPHQL_VALIDATION_FAILED | write an instant
                    { ideaInspirations(orderBy: [{score: ASC, title: ASC}]) { totalCount } } | GRAPHQL_VALIDATION_FAILED | Exactly one
                    query($x: Int!) { ideaInspirations(first: $x) { totalCount } } | GRAPHQL_VALIDATION_FAILED | x
                    mutation { drop }                               | GRAPHQL_VALIDATION_FAILED | drop
                    subscription { drop }                           | GRAPHQL_VALIDATION_FAILED | Subscription
                    query A { __typename } query B { __typename }   | GRAPHQL_VALIDATION_FAILED | operation
                    """)
    void documentsAreRefusedInWordsOfGraphQl(String document, String code, String words) {
        Map<String, Object> error = Graph.errors(graph.ask(document)).getFirst();

        assertThat(extension(error, "code")).isEqualTo(code);
        assertThat(error.get("message").toString()).contains(words);
        assertThat(error.get("message").toString())
                .doesNotContain("Value{", "Validation error", "Java", "AST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Int      | {"a": 1}
                    Int      | [1]
                    Decimal  | "1"
                    DateTime | 5
                    """)
    void variablesAreRefusedInWordsOfGraphQl(String type, String json) {
        Object value = JsonMapper.shared().readValue(json, Object.class);
        Map<String, Object> error =
                Graph.errors(
                                graph.ask(
                                        "query($x: " + type + ") { __typename @skip(if: false) }",
                                        Map.of("x", value)))
                        .getFirst();

        assertThat(extension(error, "code")).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.get("message").toString())
                .doesNotContain("HashMap", "ArrayList", "BigDecimal", "Integer");
    }

    @Test
    void conditionsNestedAHundredFoldAreTooMuch() {
        String deep = "not: {".repeat(100) + "title: {eq: \"a\"}" + "}".repeat(100);
        Map<String, Object> error =
                graph.error(
                        "{ ideaInspirations(filter: {" + deep + "}) { totalCount } }", Map.of());

        assertThat(extension(error, "code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.get("message").toString()).contains("at most 20");
    }

    @Test
    void relationsNestedAHundredFoldAreTooMuch() {
        String deep = "latestScoring { inspiration { ".repeat(50) + "id" + " } }".repeat(50);
        Map<String, Object> error =
                graph.error("{ ideaInspirations { nodes { " + deep + " } } }", Map.of());

        assertThat(extension(error, "code")).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void documentsDeeperThanAnyoneWritesAreTooMuch() {
        String deep = "latestScoring { inspiration { ".repeat(5_000) + "id" + " } }".repeat(5_000);
        Map<String, Object> error =
                graph.error("{ ideaInspirations { nodes { " + deep + " } } }", Map.of());

        assertThat(extension(error, "code")).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void moreFieldsAtTheRootThanStatementsAreTooMuch() {
        String many =
                IntStream.range(0, 101)
                        .mapToObj(i -> "a" + i + ": ideaInspirations { totalCount }")
                        .collect(Collectors.joining(" "));
        Map<String, Object> error = graph.error("{ " + many + " }", Map.of());

        assertThat(extension(error, "code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(recorder.asked).isEmpty();
    }

    @Test
    void fragmentsThatMultiplyAreTooMuch() {
        Map<String, Object> error =
                graph.error(
                        fragments(
                                20,
                                "a: classifications { nodes { inspiration { ...f%1$d } } }"
                                        + " b: classifications { nodes { inspiration { ...f%1$d } } }"),
                        Map.of());

        assertThat(extension(error, "code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.get("message").toString()).contains("number of fields");
        assertThat(recorder.asked).isEmpty();
    }

    @Test
    void aFragmentCountsOnceInOnePlace() {
        var result = graph.ask(fragments(40, "...f%1$d title ...f%1$d"));

        assertThat(Graph.errors(result)).isEmpty();
    }

    /** One that leads to the next, and so on. */
    private static String fragments(int count, String selection) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                "fragment f%d on IdeaInspiration { %s } "
                                        .formatted(i, selection.formatted(i + 1)))
                .collect(
                        Collectors.joining(
                                "",
                                "{ ideaInspirations { nodes { ...f0 } } } ",
                                "fragment f" + count + " on IdeaInspiration { id }"));
    }

    @Test
    void aMessageRepeatsNoMoreThanItsBeginning() {
        String number = "9".repeat(5_000);
        Map<String, Object> error =
                graph.error(
                        "{ ideaInspirations(filter: {score: {eq: %s}}) { totalCount } }"
                                .formatted(number),
                        Map.of());

        assertThat(error.get("message").toString()).hasSizeLessThan(1_000).endsWith("9 ...");
    }

    @Test
    void introspectionWithoutEndIsTooMuch() {
        String deep = "fields { type { ".repeat(10) + "name" + " } }".repeat(10);
        Map<String, Object> error =
                graph.error("{ __schema { types { " + deep + " } } }", Map.of());

        assertThat(extension(error, "code")).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void aFieldThatFailsLeavesTheOthersTheirAnswers() {
        var result =
                graph.ask(
                        "{ a: ideaInspirations(first: -1) { nodes { id } } b: ideaInspirations { "
                                + "__typename } }");

        assertThat(result.<Map<String, Object>>getData().toString())
                .isEqualTo("{a=null, b={__typename=IdeaInspirationConnection}}");
        assertThat(Graph.errors(result)).hasSize(1);
    }

    @Test
    void theUnforeseenIsAnsweredWithAnIdAlone() {
        Graph broken =
                Graph.over(
                        query -> {
                            throw new IllegalStateException("secret table idea_inspiration");
                        });
        Map<String, Object> error = broken.error("{ ideaInspirations { totalCount } }", Map.of());

        assertThat(extension(error, "code")).isEqualTo("INTERNAL_ERROR");
        assertThat(error.get("message").toString())
                .matches("Something went wrong on the server; it is logged under [0-9a-f-]{36}\\.");
    }

    @Test
    void callersLearnWhyTheDatabaseCannotBeUsedButNotWhereItIs() {
        Graph broken =
                Graph.over(
                        query -> {
                            throw new ProblemException(
                                    new Problem.Unavailable("file /secret", "the disk is full."));
                        });
        Map<String, Object> error = broken.error("{ ideaInspirations { totalCount } }", Map.of());

        assertThat(extension(error, "code")).isEqualTo("UNAVAILABLE");
        assertThat(error.get("message"))
                .isEqualTo("The database cannot be used for now: the disk is full.");
    }

    @Test
    void anIdThatIsNoUuidIsRefused() {
        Map<String, Object> error =
                graph.error("{ ideaInspiration(id: \"42\") { title } }", Map.of());

        assertThat(extension(error, "path")).isEqualTo("id");
        assertThat(extension(error, "code")).isEqualTo("BAD_USER_INPUT");
    }

    private static Object extension(Map<String, Object> error, String name) {
        return ((Map<?, ?>) error.get("extensions")).get(name);
    }
}
