package org.quillgraph.domain.query.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Scope;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;
import org.quillgraph.domain.query.oracle.ListQueries;

/**
 * What a store has to answer: the same as the oracle, to every query the generator can think of.
 *
 * <p>{@code -Dquillgraph.queries=50000 -Dquillgraph.seed=7} asks more and others, {@code
 * -Dquillgraph.query=123} one again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DifferentialContract {
    private static final long SEED = Long.getLong("quillgraph.seed", 1);
    private static final int QUERIES = Integer.getInteger("quillgraph.queries", 2_000);
    private static final int ONLY = Integer.getInteger("quillgraph.query", -1);
    private static final int ROOTS = 60;
    private static final int TOLD = 3;

    private QueryPort oracle;
    private QueryPort store;
    private Rivals rivals;
    private QueryGenerator generator;

    /** Whose types the store knows. */
    protected abstract Catalogue catalogue();

    /** Stores the records, in the order given, and says who answers queries over them. */
    protected abstract QueryPort load(List<? extends Record> records);

    /** What full-text search of the store takes for the words of a text. */
    protected abstract Function<String, List<String>> wordCutter();

    @BeforeAll
    void prepare() {
        List<Record> records = RandomContent.of(catalogue(), SEED, ROOTS);
        List<Record> complete = new ArrayList<>(DerivedKeys.filledIn(records));
        store = load(records);
        complete.addAll(StoresOwn.records(catalogue(), store));
        oracle = new ListQueries(catalogue(), complete, wordCutter());
        rivals = new Rivals(oracle, store);
        generator = new QueryGenerator(catalogue(), oracle);
    }

    @Test
    void answersEveryQueryAsTheOracleDoes() {
        List<String> disagreements = new ArrayList<>();
        int end = ONLY < 0 ? QUERIES : ONLY + 1;
        for (int i = Math.max(ONLY, 0); i < end && disagreements.size() < TOLD; i++) {
            String disagreement = rivals.disagreement(generator.query(SEED * 1_000_003 + i));
            if (disagreement != null) {
                disagreements.add("seed " + SEED + ", query " + i + ": " + disagreement);
            }
        }
        assertThat(disagreements).as(() -> String.join("\n", disagreements)).isEmpty();
    }

    /** What is outside is nowhere: in no page, filter, order, figure or group. */
    @Test
    void answersWithinAScopeAsTheOracleDoes() {
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < QUERIES / 30 && disagreements.size() < TOLD; i++) {
            Scope scope = generator.scope(SEED * 1_000_003 + i);
            String disagreement =
                    new Rivals(oracle.within(scope), store.within(scope))
                            .disagreement(generator.query(SEED * 1_000_003 - i));
            if (disagreement != null) {
                disagreements.add(
                        "seed %d, scope %d: %s%nwithin %s".formatted(SEED, i, disagreement, scope));
            }
        }
        assertThat(disagreements).as(() -> String.join("\n", disagreements)).isEmpty();
    }

    @Test
    void answersForEveryAttributeAndRelationAsTheOracleDoes() {
        List<String> disagreements = new ArrayList<>();
        for (Query query : CatalogueQueries.of(catalogue(), rivals.oracle())) {
            rivals.oracle().fetch(query);
            Optional.ofNullable(rivals.disagreement(query)).ifPresent(disagreements::add);
        }
        assertThat(disagreements).as(() -> String.join("\n", disagreements)).isEmpty();
    }

    /** Every database has its own idea of what is relevant, and has to stay with it. */
    @Test
    void pagesByRelevanceLeaveNothingOutAndRepeatNothing() {
        SearchQuery search = SearchQuery.parse("robots OR machine OR naive -straße");
        for (EntityType type : catalogue().types()) {
            if (!type.searchable().isEmpty()) {
                assertThat(pageByPage(type, search, 7))
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(
                                ids(rivals.oracle().fetch(found(type, search, Page.first(1_000)))));
            }
        }
    }

    private List<Object> pageByPage(EntityType type, SearchQuery search, int size) {
        List<Object> ids = new ArrayList<>();
        Result.Rows page;
        Page next = Page.first(size);
        do {
            Result result = rivals.store().fetch(found(type, search, next));
            ids.addAll(ids(result));
            page = result.rows().orElseThrow();
            Optional<Page.Position> last =
                    page.rows().isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Page.Position(page.rows().getLast().position()));
            next = new Page(size, 0, false, last, Optional.empty());
        } while (page.hasNext());
        return ids;
    }

    private static Query found(EntityType type, SearchQuery search, Page page) {
        Sort mostRelevant = new Sort(new Sort.Relevance(search), Direction.DESC, Nulls.LAST);
        RowSelection ids = new RowSelection(List.of(type.id()), List.of(), List.of(), true);
        return Query.rows(type, new Filter.Search(search), List.of(mostRelevant), page, ids);
    }

    private static List<Object> ids(Result result) {
        return result.rows().orElseThrow().rows().stream()
                .map(row -> row.attributes().getFirst())
                .toList();
    }
}
