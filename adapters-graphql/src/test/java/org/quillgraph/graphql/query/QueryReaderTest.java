package org.quillgraph.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.query.Filter.Operator.EQ;
import static org.quillgraph.domain.query.Filter.Operator.GTE;
import static org.quillgraph.domain.query.Filter.Operator.LTE;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Quantifier;
import org.quillgraph.domain.query.Grouping.Bucket;
import org.quillgraph.domain.query.Grouping.Every;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Measure.Function;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;
import org.quillgraph.graphql.Graph;
import org.quillgraph.graphql.Recorder;

class QueryReaderTest {
    private static final EntityType IDEA = Graph.CATALOGUE.type(IdeaInspiration.class);
    private static final EntityType CLASSIFICATION = Graph.CATALOGUE.type(Classification.class);
    private static final EntityType SCORING = Graph.CATALOGUE.type(Scoring.class);
    private static final ToMany CLASSIFICATIONS =
            Objects.requireNonNull(IDEA.toMany("classifications"));
    private static final ToOne LATEST_SCORING = Objects.requireNonNull(IDEA.toOne("latestScoring"));

    private final Recorder recorder = new Recorder();
    private final Graph graph = Graph.over(recorder);

    private Query read(String document) {
        graph.data(document);
        return recorder.only();
    }

    private Filter filter(String filter) {
        return read("{ ideaInspirations(filter: {" + filter + "}) { totalCount } }").filter();
    }

    private List<Sort> order(String order) {
        return read("{ ideaInspirations(filter: {search: \"robots\"}, orderBy: ["
                        + order
                        + "]) { nodes { id } } }")
                .order();
    }

    private static Filter title(Filter.Operator operator, String value) {
        return new Filter.Compare(IDEA.attribute("title"), operator, value);
    }

    @Test
    void onlyWhatIsSelectedIsAsked() {
        Query query = read("{ ideaInspirations { nodes { title score } } }");

        assertThat(query.rows().orElseThrow())
                .isEqualTo(
                        new RowSelection(
                                List.of(IDEA.attribute("title"), IDEA.attribute("score")),
                                List.of(),
                                List.of(),
                                false));
        assertThat(query.measures()).isEmpty();
        assertThat(query.groupings()).isEmpty();
    }

    @Test
    void totalsAloneReadNoRows() {
        Query query = read("{ ideaInspirations { totalCount aggregate { avg { score } } } }");

        assertThat(query.rows()).isEmpty();
        assertThat(query.measures())
                .isEqualTo(
                        Set.of(Measure.COUNT, Measure.of(Function.AVG, IDEA.attribute("score"))));
    }

    @Test
    void typeNamesAloneReadNothing() {
        Query query = read("{ ideaInspirations { __typename } }");

        assertThat(query.rows()).isEmpty();
        assertThat(query.measures()).isEmpty();
    }

    @Test
    void aPageHasFiftyRowsUnlessItSaysOtherwise() {
        assertThat(read("{ ideaInspirations { nodes { id } } }").page().size()).isEqualTo(50);
    }

    @Test
    void twoAliasesOfACollectionAreAskedEachWithItsOwnArguments() {
        Query query =
                read(
                        """
                        { ideaInspirations { nodes {
                            sure: classifications(first: 1, filter: {confidence: {gte: 0.9}}) { nodes { category } }
                            all: classifications { nodes { id } totalCount }
                        } } }""");

        List<RowSelection.Many> manys = query.rows().orElseThrow().manys();
        assertThat(manys).extracting(RowSelection.Many::relation).containsOnly(CLASSIFICATIONS);
        assertThat(manys).extracting(many -> many.query().page().size()).containsExactly(1, 50);
        assertThat(manys)
                .extracting(many -> many.query().filter())
                .containsExactly(
                        new Filter.Compare(
                                CLASSIFICATION.attribute("confidence"), GTE, new BigDecimal("0.9")),
                        Filter.EVERYTHING);
    }

    @Test
    void selectionsOfOneFieldAreMerged() {
        Map<String, Object> data =
                graph.data(
                        """
                        query { ideaInspirations(first: 1) { ...a nodes { title } } ideaInspirations(first: 1) { nodes { score } } }
                        fragment a on IdeaInspirationConnection { nodes { id ... on IdeaInspiration { ...b } } }
                        fragment b on IdeaInspiration { category __typename }""");

        assertThat(recorder.asked).hasSize(1);
        assertThat(data.toString())
                .isEqualTo(
                        "{ideaInspirations={nodes=[{id=null, category=null, "
                                + "__typename=IdeaInspiration,"
                                + " title=null, score=null}]}}");
    }

    @Test
    void fieldsLeftOutByADirectiveAreNotAsked() {
        graph.ask(
                """
                query($no: Boolean!) { ideaInspirations {
                    nodes { title @include(if: $no) score @skip(if: true) id }
                    totalCount @include(if: $no)
                    ... @include(if: $no) { aggregate { count } }
                } }""",
                Map.of("no", false));

        Query query = recorder.only();
        assertThat(query.rows().orElseThrow().attributes()).containsExactly(IDEA.id());
        assertThat(query.measures()).isEmpty();
    }

    @Test
    void aliasesOfNodesShareTheRows() {
        Map<String, Object> data =
                graph.data("{ ideaInspirations { a: nodes { title } b: nodes { name: title } } }");

        assertThat(recorder.only().rows().orElseThrow().attributes()).hasSize(1);
        assertThat(data.toString())
                .isEqualTo("{ideaInspirations={a=[{title=null}], b=[{name=null}]}}");
    }

    @Test
    void positionsAreAskedForCursorsOnly() {
        assertThat(read("{ ideaInspirations { pageInfo { endCursor } } }").rows())
                .hasValueSatisfying(rows -> assertThat(rows.positions()).isTrue());
    }

    @Test
    void anEmptyFilterIsNone() {
        assertThat(filter("and: [{}], title: {}, latestScoring: {compositeScore: {}}"))
                .isEqualTo(Filter.EVERYTHING);
    }

    @Test
    void unequalKeepsRowsWithoutAValue() {
        assertThat(filter("title: {ne: \"a\"}")).isEqualTo(new Filter.Not(title(EQ, "a")));
    }

    @Test
    void betweenHasBothBounds() {
        assertThat(filter("title: {between: [\"a\", \"b\"]}"))
                .isEqualTo(new Filter.All(List.of(title(GTE, "a"), title(LTE, "b"))));
    }

    @Test
    void textsOrderByCodePoint() {
        // U+FF21 comes before U+1F600, although its UTF-16 is greater
        assertThat(filter("title: {between: [\"\uFF21\", \"\uD83D\uDE00\"]}"))
                .isInstanceOf(Filter.All.class);
    }

    @Test
    void enumsAreTheirConstants() {
        assertThat(filter("sourceType: {in: [VIDEO, AUDIO]}"))
                .isEqualTo(
                        new Filter.In(
                                IDEA.attribute("sourceType"),
                                List.of(SourceType.VIDEO, SourceType.AUDIO)));
    }

    @Test
    void decimalsAreExact() {
        graph.ask(
                "query($low: Decimal) { ideaInspirations(filter: {latestScoring: "
                        + "{compositeScore: {gte: $low}}}) { totalCount } }",
                Map.of("low", new BigDecimal("60.100000")));

        Filter score =
                new Filter.Compare(
                        SCORING.attribute("compositeScore"), GTE, new BigDecimal("60.1"));
        assertThat(recorder.only().filter()).isEqualTo(new Filter.Through(LATEST_SCORING, score));
    }

    @Test
    void aMissingReferenceCanBeAskedFor() {
        assertThat(filter("latestScoring: {isNull: true}"))
                .isEqualTo(new Filter.IsMissing(LATEST_SCORING));
    }

    @Test
    void collectionsAreAskedForSomeAndForFigures() {
        Filter some = new Filter.Related(CLASSIFICATIONS, Quantifier.SOME, Filter.EVERYTHING);
        Filter figure =
                new Filter.Compare(
                        Measure.percentile(
                                CLASSIFICATION.attribute("confidence"), new BigDecimal("0.9")),
                        GTE,
                        0.5);
        assertThat(
                        filter(
                                "classifications: {some: {}, aggregate: {percentile: {p: 0.90, "
                                        + "confidence: {gte: 0.5}}}}"))
                .isEqualTo(
                        new Filter.All(
                                List.of(some, new Filter.Aggregated(CLASSIFICATIONS, figure))));
    }

    @Test
    void jsonIsComparedAtAPath() {
        assertThat(filter("metadata: {path: [\"views\"], gte: 5}"))
                .isEqualTo(
                        new Filter.Compare(
                                new Operand.At(IDEA.attribute("metadata"), List.of("views")),
                                GTE,
                                new Json(5)));
    }

    @Test
    void aVariableLeftOutIsNoCondition() {
        graph.ask(
                "query($a: String) { ideaInspirations(filter: {title: {eq: $a}}) { totalCount } }");

        assertThat(recorder.only().filter()).isEqualTo(Filter.EVERYTHING);
    }

    @Test
    void nullsComeLastUnlessTheOrderSaysOtherwise() {
        Sort.By score = new Sort.Field(List.of(), IDEA.attribute("score"));
        assertThat(order("{score: DESC}, {score: ASC_NULLS_FIRST}"))
                .containsExactly(
                        new Sort(score, Direction.DESC, Nulls.LAST),
                        new Sort(score, Direction.ASC, Nulls.FIRST));
    }

    @Test
    void ordersLeadThroughReferences() {
        assertThat(order("{latestScoring: {compositeScore: DESC}}"))
                .extracting(Sort::by)
                .containsExactly(
                        new Sort.Field(
                                List.of(LATEST_SCORING), SCORING.attribute("compositeScore")));
    }

    @Test
    void ordersGoByFiguresOfCollections() {
        Measure percentile =
                Measure.percentile(CLASSIFICATION.attribute("confidence"), new BigDecimal("0.5"));
        assertThat(
                        order(
                                "{classifications: {count: DESC}}, {classifications: "
                                        + "{percentile: {p: 0.5, confidence: ASC}}}"))
                .extracting(Sort::by)
                .containsExactly(
                        new Sort.OfMany(List.of(), CLASSIFICATIONS, Measure.COUNT),
                        new Sort.OfMany(List.of(), CLASSIFICATIONS, percentile));
    }

    @Test
    void relevanceIsThatOfTheSearch() {
        assertThat(order("{relevance: DESC}"))
                .extracting(Sort::by)
                .containsExactly(new Sort.Relevance(SearchQuery.parse("robots")));
    }

    @Test
    void groupsHaveKeysOfReferencesInBuckets() {
        Query query =
                read(
                        """
                        { ideaInspirations { groups(
                            by: [{field: CATEGORY}, {latestScoring: {time: {field: SCORED_AT, every: MONTH, zone: "Europe/Berlin"}}}]
                            having: {count: {gte: 10}}, orderBy: [{key: {category: ASC}}, {avg: {score: DESC}}], first: 12
                        ) { totalCount nodes { key { category latestScoring { scoredAt } } aggregate { count } nodes(first: 3) { nodes { title } } } } } }""");

        var grouping = query.groupings().getFirst();
        Bucket month = new Bucket(Every.MONTH, ZoneId.of("Europe/Berlin"));
        assertThat(grouping.by())
                .containsExactly(
                        new GroupBy(List.of(), IDEA.attribute("category"), Optional.empty()),
                        new GroupBy(
                                List.of(LATEST_SCORING),
                                SCORING.attribute("scoredAt"),
                                Optional.of(month)));
        assertThat(grouping.having()).isEqualTo(new Filter.Compare(Measure.COUNT, GTE, 10L));
        assertThat(grouping.page().size()).isEqualTo(12);
        assertThat(grouping.count()).isTrue();
        assertThat(grouping.rows()).extracting(rows -> rows.page().size()).containsExactly(3);
        assertThat(query.rows()).isEmpty();
    }

    @Test
    void aRowIsLookedUpByItsUniqueKey() {
        Query query =
                read("{ ideaInspirationBySource(sourceType: VIDEO, sourceId: \"x\") { title } }");

        assertThat(query.filter())
                .isEqualTo(
                        new Filter.All(
                                List.of(
                                        new Filter.Compare(
                                                IDEA.attribute("sourceType"), EQ, SourceType.VIDEO),
                                        new Filter.Compare(IDEA.attribute("sourceId"), EQ, "x"))));
        assertThat(query.page().size()).isEqualTo(1);
    }

    @Test
    void pageArgumentsThatAreNullCountAsLeftOut() {
        Query bare = read("{ ideaInspirations { nodes { id } } }");
        recorder.asked.clear();

        assertThat(
                        read(
                                "{ ideaInspirations(first: null, after: null, last: null,"
                                        + " before: null, offset: null) { nodes { id } } }"))
                .isEqualTo(bare);
    }
}
