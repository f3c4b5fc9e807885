package org.quillgraph.persistence.query;

import com.querydsl.core.types.dsl.BooleanExpression;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Scope;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.persistence.search.Searching;

/** What every statement is made of: the rows it starts from, its conditions, its order. */
final class Clauses {
    private final Tables tables;
    private final Searching search;
    private final Predicates predicates;
    private final Scoping scoping;

    Clauses(Tables tables, Searching search) {
        this(tables, search, Scope.EVERYTHING);
    }

    private Clauses(Tables tables, Searching search, Scope scope) {
        this.tables = tables;
        this.search = search;
        this.predicates = new Predicates(search);
        this.scoping = new Scoping(scope, predicates);
    }

    Clauses within(Scope scope) {
        return new Clauses(tables, search, scope);
    }

    From from(EntityType type) {
        return new From(tables, new From.Aliases(), scoping, type);
    }

    BooleanExpression predicate(Filter filter, From.Row row) {
        return predicates.translate(filter, new Operands.OfRow(row));
    }

    BooleanExpression having(Filter filter, From.Row row) {
        return predicates.translate(filter, new Operands.OfGroup(row));
    }

    Ordering ordering(Query query, From.Row row) {
        return Ordering.of(query.totalOrder(), by -> term(by, query.filter(), row));
    }

    private Term term(Sort.By by, Filter filter, From.Row row) {
        return switch (by) {
            case Sort.Field field -> row.term(field.through(), field.attribute());
            case Sort.OfMany many ->
                    new Operands.OfCollection(row.one(many.through()), many.relation())
                            .term(many.measure());
            case Sort.Relevance relevance ->
                    Term.of(
                            row.relevance(
                                    relevance.query(), demands(filter, relevance.query()), search),
                            relevance.kind(),
                            false);
            case Sort.GroupKey key -> throw new IllegalArgumentException("rows have no " + key);
            case Sort.GroupMeasure measure ->
                    throw new IllegalArgumentException("rows have no " + measure);
        };
    }

    /** Whether only what the search finds can meet the filter. */
    private static boolean demands(Filter filter, SearchQuery query) {
        return filter.equals(new Filter.Search(query))
                || (filter instanceof Filter.All(var all)
                        && all.stream().anyMatch(one -> demands(one, query)));
    }
}
