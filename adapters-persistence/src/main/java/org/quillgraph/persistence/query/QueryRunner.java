package org.quillgraph.persistence.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Scope;

/**
 * Answers a query part by part, each in one statement: rows, figures, each grouping. Queries inside
 * it are answered for all rows, or all groups, of the page at once, as parts of a {@link
 * Partition}.
 */
public final class QueryRunner implements QueryPort {
    private final Clauses clauses;
    private final Reading reading;
    private final Function<Instant, QueryPort> past;
    private final RowPages rowPages;
    private final Figures figures;
    private final GroupPages groupPages;

    QueryRunner(Clauses clauses, Reading reading, Function<Instant, QueryPort> past) {
        this.clauses = clauses;
        this.reading = reading;
        this.past = past;
        this.rowPages = new RowPages(clauses);
        this.figures = new Figures(clauses);
        this.groupPages = new GroupPages(clauses);
    }

    @Override
    public Result fetch(Query query) {
        return reading.read(run -> the(fetch(query, new Partition.Whole(), run), Part.WHOLE));
    }

    @Override
    public QueryPort asOf(Instant time) {
        return past.apply(time);
    }

    @Override
    public QueryPort within(Scope scope) {
        return new QueryRunner(
                clauses.within(scope), reading, time -> past.apply(time).within(scope));
    }

    @Override
    public <T> T inOneState(Function<QueryPort, T> queries) {
        return reading.inOneState(
                run -> queries.apply(new QueryRunner(clauses, Reading.in(run), past)));
    }

    private Map<Part, Result> fetch(Query query, Partition partition, Run run) {
        Map<Part, Result.Rows> rows =
                query.rows().isPresent() ? rows(query, partition, run) : Map.of();
        Map<Part, Map<Measure, @Nullable Object>> measures =
                query.measures().isEmpty() ? Map.of() : figures.read(query, partition, run);
        List<Map<Part, Result.Groups>> groupings =
                query.groupings().stream()
                        .map(grouping -> checked(query, grouping, partition, run))
                        .toList();

        Map<Part, Result> results = new HashMap<>();
        for (Part part : partition.parts()) {
            results.put(
                    part,
                    new Result(
                            query.rows()
                                    .map(
                                            selected ->
                                                    rows.getOrDefault(
                                                            part, RowPages.empty(query.page()))),
                            measures.getOrDefault(part, Figures.ofNothing(query.measures())),
                            groupings.stream().map(groups -> the(groups, part)).toList()));
        }
        return results;
    }

    private static <T> T the(Map<Part, T> byPart, Part part) {
        return Objects.requireNonNull(byPart.get(part));
    }

    private Map<Part, Result.Rows> rows(Query query, Partition partition, Run run) {
        Projection.Slots slots = new Projection.Slots();
        Map<Part, Result.Rows> pages = rowPages.read(query, partition, run, slots);
        slots.byQuery().forEach((many, waiting) -> fill(many, waiting, run));
        return pages;
    }

    private void fill(RowSelection.Many many, List<Projection.Slot> slots, Run run) {
        Set<Object> parents = new LinkedHashSet<>();
        slots.forEach(slot -> parents.add(slot.owner()));
        Partition children = new Partition.ByParent(many.relation(), List.copyOf(parents));
        Map<Part, Result> results = fetch(many.query(), children, run);
        slots.forEach(slot -> slot.fill(the(results, new Part(List.of(slot.owner())))));
    }

    private Map<Part, Result.Groups> checked(
            Query query, Grouping grouping, Partition partition, Run run) {
        try {
            return groups(query, grouping, partition, run);
        } catch (RuntimeException e) {
            throw Zones.translate(grouping, e);
        }
    }

    private Map<Part, Result.Groups> groups(
            Query query, Grouping grouping, Partition partition, Run run) {
        Map<Part, List<GroupPages.Read>> read =
                grouping.groups() ? groupPages.read(query, grouping, partition, run) : Map.of();
        Function<Part, OptionalLong> totals = totals(query, grouping, partition, run, read);
        Map<Part, Window<GroupPages.Read>> windows = new HashMap<>();
        for (Part part : partition.parts()) {
            windows.put(
                    part,
                    grouping.groups()
                            ? Window.of(read.getOrDefault(part, List.of()), grouping.page())
                            : Window.none());
        }
        List<Map<Part, Result>> rows = groupRows(query, grouping, partition, windows, run);

        Map<Part, Result.Groups> groups = new HashMap<>();
        windows.forEach(
                (part, window) ->
                        groups.put(
                                part,
                                new Result.Groups(
                                        window.items().stream()
                                                .map(item -> group(item, rows))
                                                .toList(),
                                        window.hasNext(),
                                        window.hasPrevious(),
                                        totals.apply(part))));
        return groups;
    }

    /**
     * The count comes along with the groups; on its own only where no group came to carry it, or
     * cursors cut the groups.
     */
    private Function<Part, OptionalLong> totals(
            Query query,
            Grouping grouping,
            Partition partition,
            Run run,
            Map<Part, List<GroupPages.Read>> read) {
        if (!grouping.count()) {
            return part -> OptionalLong.empty();
        }
        boolean carried = grouping.groups() && GroupPages.countsAlong(grouping);
        boolean complete =
                carried
                        && (grouping.page().offset() == 0
                                || read.keySet().containsAll(partition.parts()));
        if (complete) {
            return part ->
                    OptionalLong.of(
                            read.getOrDefault(part, List.of()).stream()
                                    .findFirst()
                                    .map(GroupPages.Read::total)
                                    .orElse(0L));
        }
        Map<Part, Long> counts = groupPages.count(query, grouping, partition, run);
        return part -> OptionalLong.of(counts.getOrDefault(part, 0L));
    }

    private List<Map<Part, Result>> groupRows(
            Query query,
            Grouping grouping,
            Partition partition,
            Map<Part, Window<GroupPages.Read>> windows,
            Run run) {
        List<Part> groups =
                windows.values().stream()
                        .flatMap(window -> window.items().stream())
                        .map(GroupPages.Read::itself)
                        .toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        Partition byGroup = new Partition.ByGroup(partition, grouping.by(), groups);
        return grouping.rows().stream()
                .map(rows -> fetch(within(query.filter(), rows), byGroup, run))
                .toList();
    }

    private static Query within(Filter filter, Query rows) {
        Filter both = new Filter.All(List.of(filter, rows.filter()));
        return new Query(
                rows.of(),
                both,
                rows.order(),
                rows.page(),
                rows.rows(),
                rows.measures(),
                rows.groupings());
    }

    private static Result.Group group(GroupPages.Read read, List<Map<Part, Result>> rows) {
        return new Result.Group(
                read.key(),
                read.measures(),
                rows.stream().map(results -> the(results, read.itself())).toList(),
                read.position());
    }
}
