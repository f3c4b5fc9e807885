package org.quillgraph.persistence.query;

import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.PathBuilder;
import java.util.List;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.persistence.search.SearchHits;
import org.quillgraph.persistence.search.Searching;

/** Refuses to search: the words of texts that were are in no index. */
final class PastSearch implements Searching {

    @Override
    public BooleanExpression matches(PathBuilder<?> row, SearchQuery query) {
        throw refused();
    }

    @Override
    public SearchHits hits(
            PathBuilder<?> row, SearchQuery query, String alias, List<String> fields) {
        throw refused();
    }

    private static ProblemException refused() {
        return ProblemException.invalid(
                "asOf",
                "cannot be combined with search or relevance, which know only the texts of now; "
                        + "use contains instead, or leave asOf out.");
    }
}
