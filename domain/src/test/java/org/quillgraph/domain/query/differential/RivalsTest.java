package org.quillgraph.domain.query.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.oracle.ListQueries;

class RivalsTest {
    private final Catalogue catalogue = ContentGraph.catalogue();
    private final QueryPort oracle =
            new ListQueries(catalogue, RandomContent.of(catalogue, 1, 40), text -> List.of(text));
    private final QueryGenerator generator = new QueryGenerator(catalogue, oracle);

    @Test
    void agreeWithThemselves() {
        Rivals rivals = new Rivals(oracle, oracle);

        for (int seed = 0; seed < 100; seed++) {
            assertThat(rivals.disagreement(generator.query(seed))).isNull();
        }
    }

    @Test
    void sayWhatIsWrongWithAsLittleAsShowsIt() {
        Rivals rivals = new Rivals(oracle, query -> withoutNext(oracle.fetch(query)));

        assertThat(firstDisagreement(rivals))
                .startsWith(".rows.hasNext: expected true but was false")
                .containsPattern(
                        "(?m)^\\w+\\(first: \\d+\\) \\{\\R  nodes \\{\\R  }\\R}\\R\\Rwhich is");
    }

    @Test
    void sayWhatWasThrown() {
        Rivals rivals =
                new Rivals(
                        oracle,
                        query -> {
                            throw new UnsupportedOperationException("groups");
                        });

        assertThat(firstDisagreement(rivals)).contains("UnsupportedOperationException: groups");
    }

    private String firstDisagreement(Rivals rivals) {
        for (int seed = 0; ; seed++) {
            Query query = generator.query(seed);
            String disagreement = rivals.disagreement(query);
            if (disagreement != null) {
                return disagreement;
            }
        }
    }

    private static Result withoutNext(Result result) {
        return new Result(
                result.rows().map(rows -> new Result.Rows(rows.rows(), false, rows.hasPrevious())),
                result.measures(),
                result.groupings());
    }
}
