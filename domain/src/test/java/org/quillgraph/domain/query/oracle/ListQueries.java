package org.quillgraph.domain.query.oracle;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Scope;
import org.quillgraph.domain.query.Sort;

/**
 * Answers queries over plain lists of records, as the query language's own documentation says and
 * nothing else does: where a database answers otherwise, one of the two is wrong.
 *
 * <p>Relevance is the exception: every database has its own, and so has this.
 */
public final class ListQueries implements QueryPort {
    private final Tables tables;
    private final Figures figures;
    private final WordSearch search;
    private final Conditions conditions;
    private final Groups groups;

    /** The cutter makes a text into the words that full-text search compares. */
    public ListQueries(
            Catalogue catalogue,
            Collection<? extends Record> records,
            Function<String, List<String>> cutter) {
        this(new Tables(catalogue, records), new WordSearch(cutter));
    }

    private ListQueries(Tables tables, WordSearch search) {
        this.tables = tables;
        this.search = search;
        figures = new Figures(tables);
        conditions = new Conditions(tables, figures, search);
        groups = new Groups(tables, figures, conditions, this::answer);
    }

    @Override
    public Result fetch(Query query) {
        return answer(query, tables.all(query.of()));
    }

    @Override
    public QueryPort within(Scope scope) {
        Tables inside = tables.with(entry -> conditions.met(scope.of(entry.type()), entry));
        return new ListQueries(inside, search);
    }

    private Result answer(Query query, Collection<Entry> among) {
        List<Entry> found =
                among.stream().filter(entry -> conditions.met(query.filter(), entry)).toList();
        return new Result(
                query.rows().map(selection -> rows(query, selection, found)),
                figures.of(query.measures(), found),
                query.groupings().stream().map(grouping -> groups.of(grouping, found)).toList());
    }

    private Result.Rows rows(Query query, RowSelection selection, List<Entry> found) {
        List<Sort> order = query.totalOrder();
        List<Placed<Entry>> placed =
                found.stream().map(entry -> new Placed<>(entry, position(order, entry))).toList();
        Placed.Slice<Entry> slice = Placed.slice(placed, order, query.page());
        return new Result.Rows(
                slice.things().stream()
                        .map(it -> row(selection, it.thing(), it.position()))
                        .toList(),
                slice.hasNext(),
                slice.hasPrevious());
    }

    private Result.Row row(RowSelection selection, Entry entry, List<@Nullable Object> position) {
        return new Result.Row(
                selection.attributes().stream().map(entry::value).toList(),
                selection.ones().stream().map(one -> one(one, entry)).toList(),
                selection.manys().stream()
                        .map(
                                many ->
                                        answer(
                                                many.query(),
                                                tables.collection(entry, many.relation())))
                        .toList(),
                selection.positions() ? position : List.of());
    }

    private Result.@Nullable Row one(RowSelection.One one, Entry entry) {
        Entry target = tables.follow(entry, one.relation());
        return target == null ? null : row(one.rows(), target, List.of());
    }

    private List<@Nullable Object> position(List<Sort> order, Entry entry) {
        return order.stream().map(sort -> key(sort.by(), entry)).toList();
    }

    private @Nullable Object key(Sort.By by, Entry entry) {
        return switch (by) {
            case Sort.Field(var through, var attribute) -> {
                Entry at = tables.follow(entry, through);
                yield at == null ? null : at.value(attribute);
            }
            case Sort.OfMany(var through, var relation, var measure) -> {
                Entry at = tables.follow(entry, through);
                yield figures.of(measure, at == null ? List.of() : tables.collection(at, relation));
            }
            case Sort.Relevance(var query) -> search.relevance(query, entry);
            case Sort.GroupKey _, Sort.GroupMeasure _ ->
                    throw new IllegalArgumentException("rows are not sorted by what groups have");
        };
    }
}
