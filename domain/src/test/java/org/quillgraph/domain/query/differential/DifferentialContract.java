package org.quillgraph.domain.query.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
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
    private static final int IDEAS = 150;
    private static final int TOLD = 3;

    private final Catalogue catalogue = ContentGraph.catalogue();
    private QueryPort store;
    private QueryPort oracle;
    private QueryGenerator generator;

    /** Stores the records, in the order given, and says who answers queries over them. */
    protected abstract QueryPort load(List<? extends Record> records);

    /** What full-text search of the store takes for the words of a text. */
    protected abstract Function<String, List<String>> wordCutter();

    @BeforeAll
    void prepare() {
        List<Record> records = RandomContent.of(catalogue, SEED, IDEAS);
        store = load(records);
        oracle = new ListQueries(catalogue, DerivedKeys.filledIn(records), wordCutter());
        generator = new QueryGenerator(catalogue, oracle);
    }

    @Test
    void answersEveryQueryAsTheOracleDoes() {
        List<String> differences = new ArrayList<>();
        for (int i = Math.max(ONLY, 0);
                i < (ONLY < 0 ? QUERIES : ONLY + 1) && differences.size() < TOLD;
                i++) {
            Query query = generator.query(SEED * 1_000_003 + i);
            String difference = difference(query);
            if (difference != null) {
                differences.add(
                        "seed "
                                + SEED
                                + ", query "
                                + i
                                + ": "
                                + difference
                                + "\n"
                                + QueryText.of(query));
            }
        }
        assertThat(differences).as(() -> String.join("\n", differences)).isEmpty();
    }

    private @Nullable String difference(Query query) {
        try {
            return Difference.between(oracle.fetch(query), store.fetch(query));
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
