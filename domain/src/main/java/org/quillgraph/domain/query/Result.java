package org.quillgraph.domain.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Query}: as many parts as it asked for, in the places where it asked for
 * them.
 */
public record Result(
        Optional<Rows> rows, Map<Measure, @Nullable Object> measures, List<Groups> groupings) {

    /**
     * A page of rows in order.
     *
     * @param hasNext whether rows follow the page: read when paging forwards, {@code
     *     before.isPresent()} when backwards
     * @param hasPrevious whether rows precede it: read when paging backwards, otherwise whether the
     *     page has an {@code after} or an {@code offset} above 0
     */
    public record Rows(List<Row> rows, boolean hasNext, boolean hasPrevious) {}

    /**
     * One row: the selected attributes, to-ones (null where there is none) and collections, by
     * their place in the {@link RowSelection}; its position where that was selected, otherwise
     * empty.
     */
    public record Row(
            List<@Nullable Object> attributes,
            List<@Nullable Row> ones,
            List<Result> manys,
            List<@Nullable Object> position) {}

    /**
     * A page of groups in order; {@code hasNext} and {@code hasPrevious} as of {@link Rows}.
     *
     * @param total how many groups there are in all, where it was asked
     */
    public record Groups(
            List<Group> groups, boolean hasNext, boolean hasPrevious, OptionalLong total) {}

    /**
     * One group: its keys and figures, the answers to {@link Grouping#rows}, its position where
     * that was selected.
     */
    public record Group(
            List<@Nullable Object> key,
            Map<Measure, @Nullable Object> measures,
            List<Result> rows,
            List<@Nullable Object> position) {}
}
