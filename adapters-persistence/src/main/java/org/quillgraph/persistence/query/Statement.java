package org.quillgraph.persistence.query;

import com.querydsl.core.JoinType;
import com.querydsl.core.Tuple;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.Order;
import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.Projections;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.PathBuilder;
import com.querydsl.jpa.HQLTemplates;
import com.querydsl.jpa.JPAExpressions;
import com.querydsl.jpa.JPQLSerializer;
import com.querydsl.jpa.JPQLSubQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.SharedSessionContract;
import org.hibernate.query.SelectionQuery;

/** A statement as HQL with its parameters, ready to run. */
record Statement(String hql, List<Object> constants) {
    private static final PathBuilder<Tuple> DERIVED = new PathBuilder<>(Tuple.class, "d");

    static Statement of(JPQLSubQuery<?> query) {
        JPQLSerializer serializer = new JPQLSerializer(HQLTemplates.DEFAULT);
        serializer.serialize(query.getMetadata(), false, null);
        return new Statement(serializer.toString(), List.copyOf(serializer.getConstants()));
    }

    /**
     * Limits are literals: as a parameter, PostgreSQL would plan the statement anew each time it
     * runs.
     */
    Statement limited(int limit, int offset) {
        return new Statement(
                hql + " limit " + limit + (offset == 0 ? "" : " offset " + offset), constants);
    }

    /**
     * {@code select d.c0, d.c1 from (select …, row_number() over (…) as rank from …) d where d.rank
     * > 5 and d.rank <= 8 order by d.rank}
     */
    static Statement ranked(
            Columns columns,
            JPQLSubQuery<?> query,
            Expression<Long> rowNumber,
            int offset,
            int limit) {
        int rank = columns.place(rowNumber);
        query.getMetadata()
                .setProjection(Projections.tuple(columns.named().toArray(Expression<?>[]::new)));
        Expression<?> place = DERIVED.get("c" + rank);
        BooleanExpression onPage =
                Expressions.booleanTemplate("{0} > {1s}", place, Integer.toString(offset))
                        .and(
                                Expressions.booleanTemplate(
                                        "{0} <= {1s}",
                                        place, Long.toString((long) offset + limit)));
        return of(from(query, columns.of(DERIVED)).where(onPage).orderBy(ascending(place)));
    }

    /** {@code select d.c0, count(*) from (query) d group by d.c0}, by the first columns. */
    static Statement counted(Columns columns, JPQLSubQuery<?> query, int by) {
        query.getMetadata()
                .setProjection(Projections.tuple(columns.named().toArray(Expression<?>[]::new)));
        List<Expression<?>> parts = columns.of(DERIVED).subList(0, by);
        List<Expression<?>> selected = new ArrayList<>(parts);
        selected.add(Expressions.numberTemplate(Long.class, "count(*)"));
        return of(from(query, selected).groupBy(parts.toArray(Expression<?>[]::new)));
    }

    /** {@code select … from (query) d} */
    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // QueryDSL has no typed way to read from a subquery
    static JPQLSubQuery<Tuple> from(JPQLSubQuery<?> query, List<Expression<?>> columns) {
        JPQLSubQuery<Tuple> outer = JPAExpressions.select(columns.toArray(Expression<?>[]::new));
        outer.getMetadata()
                .addJoin(JoinType.DEFAULT, ExpressionUtils.as((Expression) query, DERIVED));
        return outer;
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // a row number is comparable whatever its path says
    private static OrderSpecifier<?> ascending(Expression<?> rank) {
        return new OrderSpecifier(Order.ASC, rank);
    }

    List<Cells> run(SharedSessionContract session) {
        SelectionQuery<Object[]> query = session.createSelectionQuery(hql, Object[].class);
        for (int i = 0; i < constants.size(); i++) {
            if (constants.get(i) instanceof Collection<?> values) {
                query.setParameterList(i + 1, values);
            } else {
                query.setParameter(i + 1, constants.get(i));
            }
        }
        // counted while they come, before too many are there
        return query.setTupleTransformer((values, _) -> Cells.counted(values)).getResultList();
    }
}
