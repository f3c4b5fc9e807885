package org.quillgraph.persistence.query;

import com.querydsl.core.types.Expression;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.jpa.JPQLSubQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Sort;

/** Reads a page of groups of each part of a partition in one statement. */
final class GroupPages {
    private final Clauses clauses;

    GroupPages(Clauses clauses) {
        this.clauses = clauses;
    }

    /** A group as read, with how many there are in its part where they are counted along. */
    record Read(
            Part part,
            List<@Nullable Object> key,
            Map<Measure, @Nullable Object> measures,
            List<@Nullable Object> position,
            long total) {

        /** The group as a part of what was grouped. */
        Part itself() {
            return part.group(key);
        }
    }

    /**
     * {@code select t0.category, count(*) from X t0 where … group by t0.category having … order by
     * count(*) desc}
     */
    Map<Part, List<Read>> read(Query query, Grouping grouping, Partition partition, Run run) {
        From from = clauses.from(query.of());
        From.Row row = from.root();
        Columns columns = new Columns();
        List<Term> partTerms = partition.terms(row);
        List<Term> keyTerms = grouping.by().stream().map(by -> Partition.term(by, row)).toList();
        List<Columns.Column> parts = columns.addAll(partTerms);
        List<Columns.Column> keys = columns.addAll(keyTerms);
        Map<Measure, Columns.Column> measures = Figures.columns(grouping.measures(), row, columns);
        Ordering ordering = Ordering.of(grouping.totalOrder(), by -> term(by, keyTerms, row));
        List<Columns.Column> position =
                grouping.positions() ? columns.addAll(ordering.terms()) : List.of();
        int total = countsAlong(grouping) ? columns.place(over(partTerms)) : -1;

        BooleanExpression where = partition.member(row).and(clauses.predicate(query.filter(), row));
        BooleanExpression having =
                clauses.having(grouping.having(), row)
                        .and(ordering.within(grouping.page()).orElse(null));
        JPQLSubQuery<?> groups =
                from.select(columns.expressions(), where)
                        .groupBy(expressions(Stream.concat(partTerms.stream(), keyTerms.stream())))
                        .having(having);
        Statement statement = statement(columns, groups, partTerms, ordering, grouping);

        Map<Part, List<Read>> read = new HashMap<>();
        for (Cells tuple : run.tuples(statement)) {
            Part part = new Part(Columns.read(parts, tuple));
            read.computeIfAbsent(part, none -> new ArrayList<>())
                    .add(
                            new Read(
                                    part,
                                    Columns.read(keys, tuple),
                                    Figures.read(measures, tuple),
                                    Columns.read(position, tuple),
                                    total >= 0 && tuple.get(total) instanceof Number count
                                            ? count.longValue()
                                            : -1));
        }
        return read;
    }

    /**
     * Whether the page's statement counts the groups too: cursors would cut the count down with the
     * page.
     */
    static boolean countsAlong(Grouping grouping) {
        return grouping.count()
                && grouping.page().after().isEmpty()
                && grouping.page().before().isEmpty();
    }

    /**
     * {@code select d.c0, count(*) from (select t0.parent.id, t0.category from X t0 … group by …) d
     * group by d.c0}
     */
    Map<Part, Long> count(Query query, Grouping grouping, Partition partition, Run run) {
        From from = clauses.from(query.of());
        From.Row row = from.root();
        Columns columns = new Columns();
        List<Columns.Column> parts = columns.addAll(partition.terms(row));
        List<Term> keyTerms = grouping.by().stream().map(by -> Partition.term(by, row)).toList();
        columns.addAll(keyTerms);
        BooleanExpression where = partition.member(row).and(clauses.predicate(query.filter(), row));
        BooleanExpression having = clauses.having(grouping.having(), row);
        JPQLSubQuery<?> groups =
                from.select(columns.expressions(), where)
                        .groupBy(columns.expressions().toArray(Expression<?>[]::new))
                        .having(having);

        Map<Part, Long> counts = new HashMap<>();
        for (Cells tuple : run.tuples(Statement.counted(columns, groups, parts.size()))) {
            counts.put(
                    new Part(Columns.read(parts, tuple)),
                    ((Number) java.util.Objects.requireNonNull(tuple.get(parts.size())))
                            .longValue());
        }
        return counts;
    }

    private static Statement statement(
            Columns columns,
            JPQLSubQuery<?> groups,
            List<Term> parts,
            Ordering ordering,
            Grouping grouping) {
        Ordering order = ordering.read(grouping.page());
        int limit = grouping.page().size() + 1;
        int offset = grouping.page().offset();
        return parts.isEmpty()
                ? Statement.of(groups.orderBy(order.specifiers())).limited(limit, offset)
                : Statement.ranked(
                        columns,
                        groups,
                        order.rowNumber(List.of(expressions(parts.stream()))),
                        offset,
                        limit);
    }

    private static Expression<Long> over(List<Term> parts) {
        StringBuilder template = new StringBuilder("count(*) over (");
        for (int i = 0; i < parts.size(); i++) {
            template.append(i == 0 ? "partition by {" : ", {").append(i).append('}');
        }
        return Expressions.numberTemplate(
                Long.class,
                template.append(')').toString(),
                (Object[]) expressions(parts.stream()));
    }

    private static Expression<?>[] expressions(Stream<Term> terms) {
        return terms.map(Term::expression).toArray(Expression<?>[]::new);
    }

    private static Term term(Sort.By by, List<Term> keys, From.Row row) {
        return switch (by) {
            case Sort.GroupKey key -> keys.get(key.index());
            case Sort.GroupMeasure measure -> Measures.term(measure.measure(), row);
            case Sort.Field field -> throw new IllegalArgumentException("groups have no " + field);
            case Sort.OfMany many -> throw new IllegalArgumentException("groups have no " + many);
            case Sort.Relevance relevance ->
                    throw new IllegalArgumentException("groups have no " + relevance);
        };
    }
}
