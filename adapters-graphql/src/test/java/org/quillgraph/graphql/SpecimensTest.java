package org.quillgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.oracle.ListQueries;
import org.quillgraph.domain.specimen.Specimen;
import org.quillgraph.domain.specimen.Specimen.Grade;
import org.quillgraph.domain.specimen.WiderGraph;

/** What no type of the graph has yet, from request to answer: days, and numbers past 32 bits. */
class SpecimensTest {
    private static final Catalogue CATALOGUE = WiderGraph.catalogue();
    private static final int ROWS = 4;
    private static final Graph GRAPH =
            Graph.over(
                    CATALOGUE,
                    new ListQueries(
                            CATALOGUE,
                            List.of(
                                    specimen("2024-02-29", null, (1L << 53) + 1),
                                    specimen("2024-03-01", "2024-03-05", 1),
                                    specimen("1582-10-10", "0001-01-01", 2),
                                    specimen("9999-12-31", null, 3)),
                            text -> List.of(text)),
                    Limits.DEFAULTS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {madeOn: {eq: "2024-02-29"}}                           | 2024-02-29
                    {madeOn: {ne: "2024-02-29"}}                           | 1582-10-10 2024-03-01 9999-12-31
                    {madeOn: {in: ["2024-02-29", "9999-12-31"]}}           | 2024-02-29 9999-12-31
                    {madeOn: {notIn: ["2024-02-29", "9999-12-31"]}}        | 1582-10-10 2024-03-01
                    {madeOn: {gt: "2024-02-29"}}                           | 2024-03-01 9999-12-31
                    {madeOn: {gte: "2024-02-29", lt: "9999-12-31"}}        | 2024-02-29 2024-03-01
                    {madeOn: {lte: "2024-02-29"}}                          | 1582-10-10 2024-02-29
                    {madeOn: {between: ["1582-10-10", "2024-02-29"]}}      | 1582-10-10 2024-02-29
                    {seenOn: {isNull: true}}                               | 2024-02-29 9999-12-31
                    {seenOn: {ne: "0001-01-01"}}                           | 2024-02-29 2024-03-01 9999-12-31
                    {size: {eq: 9007199254740993}}                         | 2024-02-29
                    {size: {gt: 9007199254740992}}                         | 2024-02-29
                    {size: {between: [-9223372036854775808, 1]}}           | 2024-03-01
                    {size: {in: [1, 2]}}                                   | 1582-10-10 2024-03-01
                    """)
    void everyOperatorTakesThem(String filter, String days) {
        String document =
                "{ specimens(filter: %s, orderBy: [{madeOn: ASC}]) { nodes { madeOn } } }"
                        .formatted(filter);

        assertThat(nodes(document).stream().map(node -> node.get("madeOn")).toList())
                .isEqualTo(List.of(days.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{seenOn: ASC}",
                "{seenOn: DESC_NULLS_FIRST}",
                "{seenOn: ASC_NULLS_FIRST}",
                "{madeOn: DESC}",
                "{size: DESC}"
            })
    void pagesFollowOneAnotherInBothDirections(String order) {
        List<Object> all = new ArrayList<>(nodes(page(order, "first: 9")));

        assertThat(walk(order, "first: 1", "after", "endCursor")).isEqualTo(all);
        assertThat(walk(order, "last: 1", "before", "startCursor")).isEqualTo(all.reversed());
    }

    @Test
    void figuresAreExact() {
        assertThat(
                        connection(
                                        """
                                        { specimens { aggregate {
                                            countDistinct { madeOn seenOn size }
                                            min { madeOn seenOn size } max { madeOn seenOn size }
                                            sum { size } avg { weight }
                                        } } }
                                        """)
                                .get("aggregate"))
                .isEqualTo(
                        Map.of(
                                "countDistinct",
                                Map.of("madeOn", 4L, "seenOn", 2L, "size", 4L),
                                "min",
                                Map.of("madeOn", "1582-10-10", "seenOn", "0001-01-01", "size", 1L),
                                "max",
                                Map.of(
                                        "madeOn",
                                        "9999-12-31",
                                        "seenOn",
                                        "2024-03-05",
                                        "size",
                                        (1L << 53) + 1),
                                "sum",
                                Map.of("size", (1L << 53) + 7),
                                "avg",
                                Map.of("weight", 2.0)));
    }

    @Test
    void daysAreKeysOfGroups() {
        String document =
                """
                { specimens { groups(by: [{field: SEEN_ON}], orderBy: [{key: {seenOn: DESC_NULLS_FIRST}}]) {
                    nodes { key { seenOn } aggregate { count } }
                } } }
                """;

        assertThat(((Map<?, ?>) connection(document).get("groups")).get("nodes").toString())
                .isEqualTo(
                        "[{key={seenOn=null}, aggregate={count=2}},"
                                + " {key={seenOn=2024-03-05}, aggregate={count=1}},"
                                + " {key={seenOn=0001-01-01}, aggregate={count=1}}]");
    }

    @Test
    void aUniqueKeyMayHoldADay() {
        Map<String, Object> data =
                GRAPH.data(
                        "{ specimenByLabel(grade: HIGH, madeOn: \"2024-03-01\", label: \"of 1\") {"
                                + " size estimate isSound whole { id } } }");

        assertThat(data.get("specimenByLabel").toString())
                .isEqualTo("{size=1, estimate=LOW, isSound=null, whole=null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {madeOn: {eq: "2023-02-29"}}           | no day that exists
                    {madeOn: {eq: "2024-2-9"}}             | write it as 2017-12-01
                    {madeOn: {eq: "2024-02-29T00:00:00Z"}} | write it as 2017-12-01
                    {madeOn: {eq: "+12024-02-29"}}         | write it as 2017-12-01
                    {madeOn: {eq: "0000-12-31"}}           | years 1 to 9999
                    {madeOn: {eq: 20240229}}               | a day such as
                    {size: {eq: 9223372036854775808}}      | at most 64 bits
                    {size: {eq: 1.5}}                      | at most 64 bits
                    """)
    void whatIsNoneIsRefused(String filter, String advice) {
        Map<String, Object> error =
                GRAPH.error("{ specimens(filter: " + filter + ") { totalCount } }", Map.of());

        assertThat(error.get("message").toString()).contains(advice);
    }

    private static List<Object> walk(String order, String size, String from, String cursor) {
        List<Object> walked = new ArrayList<>();
        Map<?, ?> page = connection(page(order, size));
        // no further than there are rows, whatever the cursors say
        while (!((List<?>) page.get("nodes")).isEmpty() && walked.size() <= ROWS) {
            walked.addAll((List<?>) page.get("nodes"));
            Object at = ((Map<?, ?>) page.get("pageInfo")).get(cursor);
            page = connection(page(order, size + ", " + from + ": \"" + at + "\""));
        }
        return walked;
    }

    private static String page(String order, String page) {
        return "{ specimens(orderBy: [%s], %s) { nodes { madeOn } pageInfo { startCursor endCursor } } }"
                .formatted(order, page);
    }

    private static Map<?, ?> connection(String document) {
        return (Map<?, ?>) GRAPH.data(document).get("specimens");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nodes(String document) {
        return (List<Map<String, Object>>) connection(document).get("nodes");
    }

    private static Specimen specimen(String madeOn, @Nullable String seenOn, long size) {
        return new Specimen(
                new Key<>(UUID.randomUUID()),
                new Key<>(UUID.randomUUID()),
                Optional.empty(),
                "of " + size,
                Grade.HIGH,
                Optional.of(Grade.LOW),
                LocalDate.parse(madeOn),
                Optional.ofNullable(seenOn).map(LocalDate::parse),
                size,
                Optional.of(size).filter(weight -> weight < 100),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }
}
