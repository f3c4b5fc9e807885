package org.quillgraph.domain.query.oracle;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Page.Position;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;

/** A thing with its place in an order: the values of all sort keys. */
record Placed<T>(T thing, List<@Nullable Object> position) {

    /** A page of things in order, with what lies around it. */
    record Slice<T>(List<Placed<T>> things, boolean hasNext, boolean hasPrevious) {}

    static <T> Slice<T> slice(List<Placed<T>> things, List<Sort> order, Page page) {
        Comparator<List<@Nullable Object>> places = places(order);
        List<Placed<T>> within =
                things.stream()
                        .filter(thing -> after(page, places, thing) && before(page, places, thing))
                        .sorted(Comparator.comparing(Placed::position, places))
                        .toList();
        if (page.last()) {
            int from = Math.max(0, within.size() - page.size());
            return new Slice<>(
                    within.subList(from, within.size()), page.before().isPresent(), from > 0);
        }
        int from = Math.min(within.size(), page.offset());
        int to = Math.min(within.size(), from + page.size());
        boolean skipped = page.after().isPresent() || page.offset() > 0;
        return new Slice<>(within.subList(from, to), to < within.size(), skipped);
    }

    private static boolean after(
            Page page, Comparator<List<@Nullable Object>> places, Placed<?> thing) {
        return page.after()
                .map(Position::values)
                .map(it -> places.compare(thing.position, it) > 0)
                .orElse(true);
    }

    private static boolean before(
            Page page, Comparator<List<@Nullable Object>> places, Placed<?> thing) {
        return page.before()
                .map(Position::values)
                .map(it -> places.compare(thing.position, it) < 0)
                .orElse(true);
    }

    private static Comparator<List<@Nullable Object>> places(List<Sort> order) {
        return (left, right) -> {
            for (int i = 0; i < order.size(); i++) {
                int key = compare(order.get(i), left.get(i), right.get(i));
                if (key != 0) {
                    return key;
                }
            }
            return 0;
        };
    }

    private static int compare(Sort sort, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            int nullsLast = Boolean.compare(left == null, right == null);
            return sort.nulls() == Nulls.LAST ? nullsLast : -nullsLast;
        }
        int order = Values.compare(sort.by().kind(), left, right);
        return sort.direction() == Direction.ASC ? order : -order;
    }
}
