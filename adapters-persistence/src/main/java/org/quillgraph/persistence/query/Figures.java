package org.quillgraph.persistence.query;

import com.querydsl.core.types.Expression;
import com.querydsl.core.types.dsl.BooleanExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;

/** Reads the figures over the rows of each part of a partition in one statement. */
final class Figures {
    private final Clauses clauses;

    Figures(Clauses clauses) {
        this.clauses = clauses;
    }

    /**
     * {@code select t0.parent.id, count(*), sum(t0.score) from X t0 where … group by t0.parent.id}
     */
    Map<Part, Map<Measure, @Nullable Object>> read(Query query, Partition partition, Run run) {
        From from = clauses.from(query.of());
        From.Row row = from.root();
        Columns columns = new Columns();
        List<Columns.Column> keys = columns.addAll(partition.terms(row));
        Map<Measure, Columns.Column> measures = columns(query.measures(), row, columns);
        BooleanExpression where = partition.member(row).and(clauses.predicate(query.filter(), row));
        var select =
                from.select(columns.expressions(), where)
                        .groupBy(
                                keys.stream()
                                        .map(key -> key.term().expression())
                                        .toArray(Expression<?>[]::new));

        Map<Part, Map<Measure, @Nullable Object>> figures = new HashMap<>();
        for (Cells tuple : run.tuples(Statement.of(select))) {
            figures.put(new Part(Columns.read(keys, tuple)), read(measures, tuple));
        }
        return figures;
    }

    static Map<Measure, Columns.Column> columns(
            Set<Measure> measures, From.Row row, Columns columns) {
        Map<Measure, Columns.Column> places = new HashMap<>();
        measures.forEach(measure -> places.put(measure, columns.add(Measures.term(measure, row))));
        return places;
    }

    static Map<Measure, @Nullable Object> read(Map<Measure, Columns.Column> measures, Cells tuple) {
        Map<Measure, @Nullable Object> figures = new HashMap<>();
        measures.forEach((measure, column) -> figures.put(measure, column.read(tuple)));
        return figures;
    }

    static Map<Measure, @Nullable Object> ofNothing(Set<Measure> measures) {
        Map<Measure, @Nullable Object> figures = new HashMap<>();
        measures.forEach(measure -> figures.put(measure, Measures.ofNothing(measure)));
        return figures;
    }
}
