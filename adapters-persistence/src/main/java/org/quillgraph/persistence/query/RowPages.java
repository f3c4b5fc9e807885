package org.quillgraph.persistence.query;

import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.jpa.JPQLSubQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Result;

/** Reads a page of rows of each part of a partition in one statement. */
final class RowPages {
    private final Clauses clauses;

    RowPages(Clauses clauses) {
        this.clauses = clauses;
    }

    /** Pages by the keys of their parts; a part without rows has none. */
    Map<Part, Result.Rows> read(Query query, Partition partition, Run run, Projection.Slots slots) {
        From from = clauses.from(query.of());
        From.Row row = from.root();
        Ordering ordering = clauses.ordering(query, row);
        Columns columns = new Columns();
        List<Columns.Column> keys = columns.addAll(partition.terms(row));
        Projection projection =
                new Projection(query.rows().orElseThrow(), row, columns, ordering.terms());
        BooleanExpression where =
                partition
                        .member(row)
                        .and(clauses.predicate(query.filter(), row))
                        .and(ordering.within(query.page()));
        Statement statement =
                statement(columns, keys, from, where, ordering.read(query.page()), query.page());

        Map<Part, List<Cells>> tuples = new HashMap<>();
        for (Cells tuple : run.tuples(statement)) {
            tuples.computeIfAbsent(new Part(Columns.read(keys, tuple)), none -> new ArrayList<>())
                    .add(tuple);
        }
        Map<Part, Result.Rows> pages = new HashMap<>();
        tuples.forEach((key, page) -> pages.put(key, page(page, query.page(), projection, slots)));
        return pages;
    }

    private static Statement statement(
            Columns columns,
            List<Columns.Column> keys,
            From from,
            BooleanExpression where,
            Ordering order,
            Page page) {
        if (keys.isEmpty()) {
            JPQLSubQuery<?> rows =
                    from.select(columns.expressions(), where).orderBy(order.specifiers());
            return Statement.of(rows).limited(page.size() + 1, page.offset());
        }
        var partition = keys.stream().map(key -> key.term().expression()).toList();
        JPQLSubQuery<?> rows = from.select(columns.expressions(), where);
        return Statement.ranked(
                columns, rows, order.rowNumber(partition), page.offset(), page.size() + 1);
    }

    private static Result.Rows page(
            List<Cells> tuples, Page page, Projection projection, Projection.Slots slots) {
        Window<Cells> window = Window.of(tuples, page);
        return new Result.Rows(
                window.items().stream().map(tuple -> projection.read(tuple, slots)).toList(),
                window.hasNext(),
                window.hasPrevious());
    }

    static Result.Rows empty(Page page) {
        Window<?> window = Window.of(List.of(), page);
        return new Result.Rows(List.of(), window.hasNext(), window.hasPrevious());
    }
}
