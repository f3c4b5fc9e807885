package org.quillgraph.persistence.search;

import com.querydsl.core.Tuple;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.PathBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quillgraph.domain.query.SearchQuery;

/** Searches as QueryDSL expressions over the row that is searched. */
public final class SearchPredicates implements Searching {
    private final FullText fullText;
    private final Words words;

    public SearchPredicates(boolean postgres, Words words) {
        this.fullText = FullText.on(postgres);
        this.words = words;
    }

    /**
     * The row is found: {@code row.id in (select found.id from search_hits(...) found)}.
     *
     * <p>Refuses a search of too many words with {@link
     * org.quillgraph.domain.model.Problem.TooMuch}.
     */
    @Override
    public BooleanExpression matches(PathBuilder<?> row, SearchQuery query) {
        SearchTerms terms = SearchTerms.of(query, words);
        if (terms.findsNothing()) {
            return Expressions.booleanTemplate("1 = 0");
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(row.get("id"));
        arguments.addAll(fullText.arguments(terms, List.of()));
        String found = hits(row, terms, false, List.of(), 1);
        return Expressions.booleanTemplate(
                "{0} in (select found.id from " + found + " found)", arguments);
    }

    /**
     * What to join for the relevance of each row, under an alias that nothing else in the query
     * has.
     */
    @Override
    public SearchHits hits(
            PathBuilder<?> row, SearchQuery query, String alias, List<String> fields) {
        SearchTerms terms = SearchTerms.of(query, words);
        PathBuilder<Tuple> hits = new PathBuilder<>(Tuple.class, alias);
        // Hibernate refuses a join condition on a function's columns, not one on a subquery's
        String table =
                "(select found.id as id, found.relevance as relevance from "
                        + hits(row, terms, true, fields, 0)
                        + " found)";
        Expression<Tuple> found =
                Expressions.template(Tuple.class, table, fullText.arguments(terms, fields));
        return new SearchHits(
                ExpressionUtils.as(found, hits),
                hits.get("id", UUID.class).eq(row.get("id", UUID.class)),
                hits.get("id", UUID.class).isNotNull(),
                hits.getNumber("relevance", Double.class));
    }

    /**
     * {@code search_hits('(select ... ?1 ...)', {0}, {1})}, the number of its first argument being
     * given.
     */
    private String hits(
            PathBuilder<?> row, SearchTerms terms, boolean ranked, List<String> fields, int first) {
        StringBuilder call = new StringBuilder(SearchFunctions.HITS).append("('");
        call.append(fullText.hits(SearchTable.name(row.getType()), terms, ranked, fields))
                .append("'");
        for (int i = 0; i < fullText.arguments(terms, fields).size(); i++) {
            call.append(", {").append(first + i).append('}');
        }
        return call.append(')').toString();
    }
}
