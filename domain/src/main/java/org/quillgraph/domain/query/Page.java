package org.quillgraph.domain.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the ordered rows to give: those strictly after one position and strictly before another,
 * of these the first {@code size} after skipping {@code offset}, or where {@code last} the last
 * {@code size} (offset is then 0). The rows keep their order either way.
 */
public record Page(
        int size, int offset, boolean last, Optional<Position> after, Optional<Position> before) {

    /**
     * A place in an order: the values of all its keys, the appended identity included, as their
     * kinds carry them; of groups the values of the sort keys, then of the group keys.
     */
    public record Position(List<@Nullable Object> values) {}

    public static Page first(int size) {
        return new Page(size, 0, false, Optional.empty(), Optional.empty());
    }

    public static Page first(int size, int offset) {
        return new Page(size, offset, false, Optional.empty(), Optional.empty());
    }
}
