package org.quillgraph.persistence.query;

import com.querydsl.core.JoinType;
import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.EntityPath;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.PathBuilder;
import com.querydsl.jpa.JPAExpressions;
import com.querydsl.jpa.JPQLSubQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.persistence.search.SearchHits;
import org.quillgraph.persistence.search.Searching;

/**
 * The rows one statement or subquery reads: those of one type, with the to-one rows that its
 * clauses have joined.
 */
final class From {
    private final Tables tables;
    private final Aliases aliases;
    private final Scoping scoping;
    private final Row root;
    private final Map<Path<?>, Row> joins = new LinkedHashMap<>();
    private final Map<SearchQuery, Searched> searches = new LinkedHashMap<>();

    /** What a search finds, joined inner where nothing else is wanted. */
    private record Searched(SearchHits hits, boolean required) {
        JoinType join() {
            return required ? JoinType.INNERJOIN : JoinType.LEFTJOIN;
        }

        Expression<Double> relevance() {
            return required ? hits.relevance() : hits.relevance().coalesce(0.0);
        }
    }

    /** Gives out names that no other part of the same statement bears. */
    static final class Aliases {
        private int last;

        String next() {
            return "t" + last++;
        }
    }

    /** Of rows that are not outside of a scope; references to others lead nowhere. */
    From(Tables tables, Aliases aliases, Scoping scoping, EntityType type) {
        this.tables = tables;
        this.aliases = aliases;
        this.scoping = scoping;
        this.root = new Row(type, tables.alias(type, aliases.next()), false);
    }

    Row root() {
        return root;
    }

    /** The rows of a type inside a subquery of this statement. */
    From inner(EntityType type) {
        return new From(tables, aliases, scoping, type);
    }

    /** The same of all rows, whatever the scope. */
    From innerOfAll(EntityType type) {
        return new From(tables, aliases, scoping.ofAll(), type);
    }

    /**
     * {@code select … from X t0 left join t0.one t1 where …}; all clauses must have been made by
     * now.
     */
    <T> JPQLSubQuery<T> select(Expression<T> what, BooleanExpression where) {
        return join(JPAExpressions.select(what)).where(inside(where));
    }

    JPQLSubQuery<?> select(List<? extends Expression<?>> what, BooleanExpression where) {
        return join(JPAExpressions.select(what.toArray(Expression<?>[]::new))).where(inside(where));
    }

    private BooleanExpression inside(BooleanExpression where) {
        return scoping.restricts(root.type) ? scoping.inside(root).and(where) : where;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the paths are typed at run time only
    private <T> JPQLSubQuery<T> join(JPQLSubQuery<T> query) {
        query.from((EntityPath) root.path);
        // after a chain of joins Hibernate would make an inner join of the chain's second link
        searches.values()
                .forEach(
                        searched -> {
                            query.getMetadata().addJoin(searched.join(), searched.hits.table());
                            query.getMetadata().addJoinCondition(searched.hits.on());
                        });
        joins.forEach(
                (reference, row) -> {
                    query.leftJoin((EntityPath) reference, (Path) row.path);
                    if (scoping.restricts(row.type)) {
                        query.on(scoping.inside(row));
                    }
                });
        return query;
    }

    /** One row under its alias. */
    final class Row {
        private final EntityType type;
        private final PathBuilder<?> path;
        private final boolean optional;

        private Row(EntityType type, PathBuilder<?> path, boolean optional) {
            this.type = type;
            this.path = path;
            this.optional = optional;
        }

        From from() {
            return From.this;
        }

        EntityType type() {
            return type;
        }

        PathBuilder<?> path() {
            return path;
        }

        Path<?> id() {
            return path.get("id");
        }

        boolean nullable(ToOne relation) {
            return optional || !relation.required();
        }

        /**
         * The identity a reference holds, read from this row itself without a join, unless it may
         * lead to a row outside of the scope.
         */
        Path<?> idOf(ToOne relation) {
            return scoping.restricts(relation.target())
                    ? one(relation).id()
                    : path.get(relation.name()).get("id");
        }

        /** The same, whatever it leads to; a path would be read from a row that is joined. */
        Expression<?> storedIdOf(ToOne relation) {
            return Expressions.template(Object.class, "fk({0})", path.get(relation.name()));
        }

        /** The identity of the row whose collection this one is in. */
        Path<?> ownerIn(ToMany collection) {
            PathBuilder<?> owner = path.get(collection.mappedBy());
            return collection.discriminator().isPresent() ? owner : owner.get("id");
        }

        /**
         * {@code t1.entityType = 'Article'}; rows that refer to one type alone need no condition.
         */
        @Nullable BooleanExpression isOf(ToMany collection) {
            return collection
                    .discriminator()
                    .map(
                            it ->
                                    Expressions.predicate(
                                            Ops.EQ,
                                            path.get(it.attribute().name()),
                                            ConstantImpl.create(it.value())))
                    .orElse(null);
        }

        /** {@code t1.parent.id = t0.id} */
        BooleanExpression isIn(ToMany collection, Row of) {
            return Expressions.predicate(Ops.EQ, ownerIn(collection), of.id())
                    .and(isOf(collection));
        }

        /** The row a reference leads to, joined once however often it is asked for. */
        Row one(ToOne relation) {
            return joins.computeIfAbsent(
                    path.get(relation.name()),
                    reference ->
                            new Row(
                                    relation.target(),
                                    tables.alias(relation.target(), aliases.next()),
                                    nullable(relation)));
        }

        /**
         * How well the row answers a search, joined once; 0 where it does not.
         *
         * @param required whether rows that do not are left out by the filter; then what is found
         *     can be read in its order, and no other row is looked at
         */
        Expression<Double> relevance(SearchQuery query, boolean required, Searching search) {
            return searches.computeIfAbsent(
                            query,
                            asked ->
                                    new Searched(
                                            search.hits(path, asked, aliases.next(), rankedBy()),
                                            required))
                    .relevance();
        }

        /** Of rows that somebody does not see, the words may not count. */
        private List<String> rankedBy() {
            return scoping.restricts(type) ? type.searchable() : List.of();
        }

        /**
         * Whether the row answers a search; what is joined for its relevance is not found twice.
         */
        BooleanExpression matches(SearchQuery query, Searching search) {
            Searched joined = this == root ? searches.get(query) : null;
            return joined == null ? search.matches(path, query) : joined.hits.found();
        }

        Row one(List<ToOne> through) {
            Row row = this;
            for (ToOne relation : through) {
                row = row.one(relation);
            }
            return row;
        }

        Term term(Attribute attribute) {
            return Term.of(
                    path.get(attribute.name()), attribute, optional || !attribute.required());
        }

        /**
         * The attribute at the end of a chain of to-ones; a key that a row of the chain holds
         * itself needs no last join.
         */
        Term term(List<ToOne> through, Attribute attribute) {
            if (!through.isEmpty() && attribute.equals(through.getLast().target().id())) {
                Row last = one(through.subList(0, through.size() - 1));
                return Term.of(
                        last.idOf(through.getLast()), attribute, last.nullable(through.getLast()));
            }
            return one(through).term(attribute);
        }
    }
}
