package org.quillgraph.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;

class BrowseTest {
    private static final Catalogue CATALOGUE = ContentGraph.catalogue();
    private static final EntityType IDEA = CATALOGUE.type(IdeaInspiration.class);
    private static final EntityType CLASSIFICATION = CATALOGUE.type(Classification.class);
    private static final ToMany CLASSIFICATIONS =
            Objects.requireNonNull(IDEA.toMany("classifications"));
    private static final ToOne INSPIRATION =
            Objects.requireNonNull(CLASSIFICATION.toOne("inspiration"));
    private static final RowSelection NOTHING = rows(List.of());
    private static final Result EMPTY = new Result(Optional.empty(), Map.of(), List.of());

    private final List<Query> asked = new ArrayList<>();
    private final Limits limits = new Limits(2, 10, 3, 4, 100, 20, 3, 5, 7);
    private final Browse browse =
            new Browse(
                    query -> {
                        asked.add(query);
                        return EMPTY;
                    },
                    limits);

    private static RowSelection rows(List<RowSelection.Many> manys) {
        return new RowSelection(List.of(IDEA.id()), List.of(), manys, false);
    }

    private static Query ideas(int size, RowSelection rows) {
        return Query.rows(IDEA, Filter.EVERYTHING, List.of(), Page.first(size), rows);
    }

    private static Query ideas(Filter filter) {
        return Query.rows(IDEA, filter, List.of(), Page.first(1), NOTHING);
    }

    private static RowSelection.Many classifications(int size, RowSelection rows) {
        return new RowSelection.Many(
                CLASSIFICATIONS,
                Query.rows(CLASSIFICATION, Filter.EVERYTHING, List.of(), Page.first(size), rows));
    }

    private void refuses(Query query, String message) {
        assertThatThrownBy(() -> browse.browse(query, Optional.empty())).hasMessage(message);
        assertThat(asked).isEmpty();
    }

    @Test
    void aQueryWithinTheLimitsIsAnswered() {
        Query query = ideas(10, NOTHING);

        assertThat(browse.browse(query, Optional.empty())).isSameAs(EMPTY);
        assertThat(asked).containsExactly(query);
    }

    @Test
    void aLargerPageIsRefused() {
        refuses(
                ideas(11, NOTHING),
                "first: the page size is 11, and at most 10 is allowed (QUILLGRAPH_PAGE_MAX).");
    }

    @Test
    void aLargerPageIsRefusedEvenIfNoneOfItsRowsIsWanted() {
        refuses(
                new Query(
                        IDEA,
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(11),
                        Optional.empty(),
                        Set.of(Measure.COUNT),
                        List.of()),
                "first: the page size is 11, and at most 10 is allowed (QUILLGRAPH_PAGE_MAX).");
    }

    @Test
    void aLargerPageInsideIsRefusedWithItsPath() {
        refuses(
                ideas(1, rows(List.of(classifications(11, NOTHING)))),
                "classifications.first: the page size is 11, and at most 10 is allowed (QUILLGRAPH_PAGE_MAX).");
    }

    @Test
    void pagesInsidePagesMultiply() {
        refuses(
                ideas(10, rows(List.of(classifications(10, NOTHING)))),
                "classifications.first: the number of rows, were all pages full, is 110, and at "
                        + "most 100 is allowed (QUILLGRAPH_ROWS_MAX).");
    }

    @Test
    void relationsFollowTheirDepth() {
        RowSelection deep = NOTHING;
        for (int i = 0; i < 2; i++) {
            RowSelection ideas = rows(List.of(classifications(1, deep)));
            deep =
                    new RowSelection(
                            List.of(),
                            List.of(new RowSelection.One(INSPIRATION, ideas)),
                            List.of(),
                            false);
        }
        refuses(
                ideas(1, rows(List.of(classifications(1, deep)))),
                "classifications.inspiration.classifications.inspiration: the nesting of "
                        + "relations is 4, and at most 3 is allowed (QUILLGRAPH_DEPTH_MAX).");
    }

    @Test
    void partsAreCounted() {
        RowSelection.Many many = classifications(1, NOTHING);
        refuses(
                ideas(1, rows(Collections.nCopies(4, many))),
                "classifications: the number of collections, aggregates and groupings is 5, and "
                        + "at most 4 is allowed (QUILLGRAPH_PARTS_MAX).");
    }

    @Test
    void aPageOfGroupsIsLimitedToo() {
        Grouping groups =
                new Grouping(
                        List.of(
                                new Grouping.GroupBy(
                                        List.of(), IDEA.attribute("score"), Optional.empty())),
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(11),
                        false,
                        true,
                        false,
                        Set.of(Measure.COUNT),
                        List.of());
        refuses(
                new Query(
                        IDEA,
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(1),
                        Optional.empty(),
                        Set.of(),
                        List.of(groups)),
                "groups.first: the page size is 11, and at most 10 is allowed (QUILLGRAPH_PAGE_MAX).");
    }

    @Test
    void conditionsHaveADepth() {
        Filter filter = new Filter.IsNull(IDEA.attribute("score"));
        for (int i = 0; i < 4; i++) {
            filter = new Filter.Not(filter);
        }
        refuses(
                ideas(filter),
                "filter: the nesting of conditions is 4, and at most 3 is allowed (QUILLGRAPH_DEPTH_MAX).");
    }

    @Test
    void valuesAreCounted() {
        refuses(
                ideas(new Filter.In(IDEA.attribute("score"), List.of(1, 2, 3, 4, 5, 6))),
                "filter: the number of values is 6, and at most 5 is allowed (QUILLGRAPH_VALUES_MAX).");
    }

    @Test
    void pathsIntoJsonHaveALength() {
        Operand deep = new Operand.At(IDEA.attribute("metadata"), List.of("a", "b", "c", "d"));
        refuses(
                ideas(new Filter.Not(new Filter.IsNull(deep))),
                "filter: the length of a path into JSON is 4, and at most 3 is allowed (QUILLGRAPH_DEPTH_MAX).");
    }

    @Test
    void eachJsonValueIsAConditionOfItsOwn() {
        List<Json> values = Collections.nCopies(4, new Json("a"));
        refuses(
                ideas(new Filter.In(IDEA.attribute("metadata"), values)),
                "filter: the number of conditions and sort keys is 4, and at most 3 is allowed (QUILLGRAPH_CONDITIONS_MAX).");
    }

    @Test
    void conditionsAreCounted() {
        Filter condition = new Filter.IsNull(IDEA.attribute("score"));
        refuses(
                ideas(new Filter.Any(Collections.nCopies(4, condition))),
                "filter: the number of conditions and sort keys is 4, and at most 3 is allowed (QUILLGRAPH_CONDITIONS_MAX).");
    }

    @Test
    void sortKeysAreCountedLikeConditions() {
        Sort key =
                new Sort(
                        new Sort.Field(List.of(), IDEA.attribute("score")),
                        Sort.Direction.ASC,
                        Sort.Nulls.LAST);
        refuses(
                Query.rows(
                        IDEA,
                        new Filter.IsNull(IDEA.attribute("score")),
                        Collections.nCopies(3, key),
                        Page.first(1),
                        NOTHING),
                "orderBy: the number of conditions and sort keys is 4, and at most 3 is allowed (QUILLGRAPH_CONDITIONS_MAX).");
    }

    @Test
    void ordersLeadThroughAsManyRelationsAsSelections() {
        Sort far =
                new Sort(
                        new Sort.Field(Collections.nCopies(4, INSPIRATION), IDEA.id()),
                        Sort.Direction.ASC,
                        Sort.Nulls.LAST);
        refuses(
                Query.rows(IDEA, Filter.EVERYTHING, List.of(far), Page.first(1), NOTHING),
                "orderBy: the chain of relations is 4, and at most 3 is allowed (QUILLGRAPH_DEPTH_MAX).");
    }
}
