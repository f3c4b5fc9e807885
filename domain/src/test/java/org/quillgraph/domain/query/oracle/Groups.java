package org.quillgraph.domain.query.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.Sort;

/** Parts entries into groups, and answers what is asked of each. */
final class Groups {
    private final Tables tables;
    private final Figures figures;
    private final Conditions conditions;
    private final BiFunction<Query, Collection<Entry>, Result> queries;

    Groups(
            Tables tables,
            Figures figures,
            Conditions conditions,
            BiFunction<Query, Collection<Entry>, Result> queries) {
        this.tables = tables;
        this.figures = figures;
        this.conditions = conditions;
        this.queries = queries;
    }

    private record Group(List<@Nullable Object> key, List<Entry> rows) {}

    Result.Groups of(Grouping grouping, List<Entry> found) {
        List<Group> groups =
                parts(grouping.by(), found).stream()
                        .filter(group -> conditions.metByAll(grouping.having(), group.rows))
                        .toList();
        OptionalLong total =
                grouping.count() ? OptionalLong.of(groups.size()) : OptionalLong.empty();
        if (!grouping.groups()) {
            return new Result.Groups(List.of(), false, false, total);
        }
        List<Sort> order = grouping.totalOrder();
        List<Placed<Group>> placed =
                groups.stream().map(group -> new Placed<>(group, position(order, group))).toList();
        Placed.Slice<Group> slice = Placed.slice(placed, order, grouping.page());
        return new Result.Groups(
                slice.things().stream().map(group -> answer(grouping, group)).toList(),
                slice.hasNext(),
                slice.hasPrevious(),
                total);
    }

    private List<Group> parts(List<GroupBy> by, List<Entry> found) {
        Map<List<@Nullable Object>, Group> parts = new LinkedHashMap<>();
        for (Entry entry : found) {
            List<@Nullable Object> key = by.stream().map(part -> key(part, entry)).toList();
            parts.computeIfAbsent(key, _ -> new Group(key, new ArrayList<>())).rows.add(entry);
        }
        return List.copyOf(parts.values());
    }

    private @Nullable Object key(GroupBy by, Entry entry) {
        Entry at = tables.follow(entry, by.through());
        Object value = at == null ? null : at.value(by.attribute());
        return value instanceof Instant time && by.bucket().isPresent()
                ? Buckets.start(time, by.bucket().get())
                : value;
    }

    private List<@Nullable Object> position(List<Sort> order, Group group) {
        return order.stream().map(sort -> key(sort.by(), group)).toList();
    }

    private @Nullable Object key(Sort.By by, Group group) {
        return switch (by) {
            case Sort.GroupKey(int index, var _) -> group.key.get(index);
            case Sort.GroupMeasure(var measure) -> figures.of(measure, group.rows);
            case Sort.Field _, Sort.OfMany _, Sort.Relevance _ ->
                    throw new IllegalArgumentException("groups are not sorted by what rows have");
        };
    }

    private Result.Group answer(Grouping grouping, Placed<Group> placed) {
        Group group = placed.thing();
        return new Result.Group(
                group.key,
                figures.of(grouping.measures(), group.rows),
                grouping.rows().stream().map(query -> queries.apply(query, group.rows)).toList(),
                grouping.positions() ? placed.position() : List.of());
    }
}
