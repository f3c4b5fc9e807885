package org.quillgraph.persistence.query;

import com.querydsl.core.types.Expression;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.jpa.JPQLSubQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        BooleanExpression where = partition.member(row).and(clauses.predicate(query.filter(), row));
        Read read = new Read(columns, keys, from, where, ordering, query.page());

        Map<Part, List<Cells>> tuples = new HashMap<>();
        for (Cells tuple : partition.isOne() ? read.one(run) : read.parts(run)) {
            tuples.computeIfAbsent(new Part(Columns.read(keys, tuple)), none -> new ArrayList<>())
                    .add(tuple);
        }
        Map<Part, Result.Rows> pages = new HashMap<>();
        tuples.forEach(
                (part, page) -> pages.put(part, page(page, query.page(), projection, slots)));
        return pages;
    }

    /**
     * A page about to be read, with one row more than it shows, which tells whether others follow.
     */
    private record Read(
            Columns columns,
            List<Columns.Column> keys,
            From from,
            BooleanExpression where,
            Ordering order,
            Page page) {

        /** {@code select … from X t0 where … order by … limit 51} */
        List<Cells> one(Run run) {
            List<Cells> read = new ArrayList<>();
            for (Optional<BooleanExpression> stretch : order.stretches(page)) {
                int wanted = page.size() + 1 - read.size();
                if (wanted > 0) {
                    JPQLSubQuery<?> rows = rows(stretch).orderBy(order.read(page).specifiers());
                    read.addAll(run.tuples(Statement.of(rows).limited(wanted, page.offset())));
                }
            }
            return read;
        }

        /** As {@link Statement#ranked}: each part has a page of its own. */
        List<Cells> parts(Run run) {
            var parts = keys.stream().map(key -> key.term().expression()).toList();
            Expression<Long> rank = order.read(page).rowNumber(parts);
            JPQLSubQuery<?> rows = rows(order.within(page));
            return run.tuples(
                    Statement.ranked(columns, rows, rank, page.offset(), page.size() + 1));
        }

        private JPQLSubQuery<?> rows(Optional<BooleanExpression> within) {
            return from.select(columns.expressions(), where.and(within.orElse(null)));
        }
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
