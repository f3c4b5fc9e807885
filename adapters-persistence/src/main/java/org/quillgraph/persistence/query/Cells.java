package org.quillgraph.persistence.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.AnswerMemory;

/** One row that a statement gave, its columns by their place. */
final class Cells {
    /** What a value takes beside its text, in bytes. */
    private static final long CELL = 48;

    private final @Nullable Object[] values;

    Cells(@Nullable Object[] values) {
        this.values = values;
    }

    static Cells counted(@Nullable Object[] values) {
        AnswerMemory.take(Arrays.stream(values).mapToLong(Cells::bytes).sum());
        return new Cells(values);
    }

    /** A text is there twice for a moment, as the database sent it and as it is read. */
    private static long bytes(@Nullable Object value) {
        return CELL
                + switch (value) {
                    case String text -> 2L * text.length();
                    case Collection<?> values -> values.stream().mapToLong(Cells::bytes).sum();
                    case Map<?, ?> fields -> bytes(fields.keySet()) + bytes(fields.values());
                    case null, default -> 0;
                };
    }

    @Nullable Object get(int place) {
        return values[place];
    }
}
