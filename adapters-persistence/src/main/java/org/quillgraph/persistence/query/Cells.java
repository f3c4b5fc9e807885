package org.quillgraph.persistence.query;

import org.jspecify.annotations.Nullable;

/** One row that a statement gave, its columns by their place. */
final class Cells {
    private final @Nullable Object[] values;

    Cells(@Nullable Object[] values) {
        this.values = values;
    }

    @Nullable Object get(int place) {
        return values[place];
    }
}
