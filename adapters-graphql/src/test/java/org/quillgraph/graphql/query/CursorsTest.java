package org.quillgraph.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.graphql.Demo;
import org.quillgraph.graphql.Graph;

/** Walks whole collections by their cursors. */
class CursorsTest {
    private static final Graph DEMO = Graph.over(Demo.ideas(60));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{score: DESC}",
                "{score: ASC_NULLS_FIRST}, {sourceType: DESC}",
                "{sourceCreatedAt: DESC_NULLS_FIRST}, {title: ASC}",
                "{latestScoring: {engagementScore: ASC}}",
                "{classifications: {avg: {confidence: DESC}}}",
                "{classifications: {stddev: {confidence: ASC_NULLS_FIRST}}}",
                "{relevance: DESC}",
                "{id: DESC}"
            })
    void pagesFollowOneAnotherInBothDirections(String order) {
        List<String> all = nodes(page(order, "first: 100"));

        assertThat(walk(order, "first: 7, after", "hasNextPage", "endCursor")).isEqualTo(all);
        assertThat(walkBack(order)).isEqualTo(all);
    }

    private static List<String> walk(String order, String step, String more, String cursor) {
        List<String> walked = new ArrayList<>();
        Map<?, ?> page = page(order, "first: 7");
        walked.addAll(nodes(page));
        while (Boolean.TRUE.equals(info(page).get(more))) {
            page = page(order, step + ": \"" + info(page).get(cursor) + "\"");
            walked.addAll(nodes(page));
        }
        return walked;
    }

    private static List<String> walkBack(String order) {
        List<String> walked = new ArrayList<>();
        Map<?, ?> page = page(order, "last: 7");
        walked.addAll(nodes(page));
        while (Boolean.TRUE.equals(info(page).get("hasPreviousPage"))) {
            page = page(order, "last: 7, before: \"" + info(page).get("startCursor") + "\"");
            walked.addAll(0, nodes(page));
        }
        return walked;
    }

    private static Map<?, ?> page(String order, String page) {
        String arguments =
                "filter: {search: \"the OR a OR is\"}, orderBy: [" + order + "], " + page;
        return (Map<?, ?>)
                DEMO.data(
                                "{ ideaInspirations("
                                        + arguments
                                        + ") { pageInfo { hasNextPage hasPreviousPage startCursor "
                                        + "endCursor } nodes { id } } }")
                        .get("ideaInspirations");
    }

    private static Map<?, ?> info(Map<?, ?> page) {
        return (Map<?, ?>) page.get("pageInfo");
    }

    private static List<String> nodes(Map<?, ?> page) {
        return ((List<?>) page.get("nodes")).stream().map(Object::toString).toList();
    }

    @Test
    void groupsAreWalkedByTheirCursorsToo() {
        String groups =
                "groups(by: [{time: {field: SOURCE_CREATED_AT, every: QUARTER}}, {latestScoring: "
                        + "{field: COMPOSITE_SCORE}}],"
                        + " orderBy: [{avg: {score: DESC}}], %s) { pageInfo { hasNextPage "
                        + "endCursor } nodes { key { sourceCreatedAt latestScoring { "
                        + "compositeScore } } } }";
        List<String> all = nodes(groups(groups.formatted("first: 100")));
        List<String> walked = new ArrayList<>();
        Map<?, ?> page = groups(groups.formatted("first: 7"));
        walked.addAll(nodes(page));
        while (Boolean.TRUE.equals(info(page).get("hasNextPage"))) {
            page =
                    groups(
                            groups.formatted(
                                    "first: 7, after: \"" + info(page).get("endCursor") + "\""));
            walked.addAll(nodes(page));
        }

        assertThat(all).hasSizeGreaterThan(14);
        assertThat(walked).isEqualTo(all);
    }

    private static Map<?, ?> groups(String groups) {
        Map<?, ?> ideas =
                (Map<?, ?>)
                        DEMO.data("{ ideaInspirations { " + groups + " } }")
                                .get("ideaInspirations");
        return (Map<?, ?>) ideas.get("groups");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ideaInspirations(orderBy: [{title: ASC}], after: \"%s\") { nodes { id } } }",
                "{ ideaInspirations(orderBy: [{score: ASC}], after: \"%s\") { nodes { id } } }",
                "{ ideaInspirations(orderBy: [{score: DESC}], filter: {score: {gt: 1}}, after: "
                        + "\"%s\") { nodes { id } } }",
                "{ scorings(after: \"%s\") { nodes { id } } }",
                "{ ideaInspirations { groups(by: [{field: SCORE}], after: \"%s\") { nodes { key "
                        + "{ score } } } } }"
            })
    void theCursorOfAnotherQueryIsRefused(String document) {
        Map<?, ?> page =
                (Map<?, ?>)
                        DEMO.data(
                                        "{ ideaInspirations(first: 1, orderBy: [{score: DESC}]) "
                                                + "{ pageInfo { endCursor } } }")
                                .get("ideaInspirations");
        String cursor = info(page).get("endCursor").toString();

        assertThat(DEMO.error(document.formatted(cursor), Map.of()).get("message").toString())
                .contains("the cursor of another collection, filter or order");
    }

    @Test
    void noChangedCursorIsUnforeseen() {
        Map<?, ?> page =
                (Map<?, ?>)
                        DEMO.data(
                                        "{ ideaInspirations(first: 1, orderBy: [{score: DESC}, "
                                                + "{title: ASC}]) { pageInfo { endCursor } } }")
                                .get("ideaInspirations");
        String cursor = info(page).get("endCursor").toString();

        for (int i = 0; i < cursor.length(); i++) {
            for (char other : new char[] {'A', '_', '!'}) {
                String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
                String longer = cursor.substring(0, i);
                for (String forged : List.of(changed, longer)) {
                    var result =
                            DEMO.ask(
                                    "{ ideaInspirations(orderBy: [{score: DESC}, {title: ASC}], "
                                            + "after: \""
                                            + forged
                                            + "\") { nodes { id } } }");
                    assertThat(result.getErrors().toString()).doesNotContain("INTERNAL_ERROR");
                }
            }
        }
    }
}
