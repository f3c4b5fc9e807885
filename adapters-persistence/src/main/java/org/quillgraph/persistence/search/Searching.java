package org.quillgraph.persistence.search;

import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.PathBuilder;
import java.util.List;
import org.quillgraph.domain.query.SearchQuery;

/** How a row is found by full text. */
public interface Searching {

    BooleanExpression matches(PathBuilder<?> row, SearchQuery query);

    /**
     * What to join for the relevance of each row, under an alias of its own.
     *
     * @param fields what rows are ranked by where nothing but the row itself may count, else none
     */
    SearchHits hits(PathBuilder<?> row, SearchQuery query, String alias, List<String> fields);
}
