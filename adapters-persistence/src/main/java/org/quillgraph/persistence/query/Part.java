package org.quillgraph.persistence.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a {@link Partition}, known by the values that its rows agree in. */
record Part(List<@Nullable Object> key) {
    static final Part WHOLE = new Part(List.of());

    /** The group of this part that has the key besides. */
    Part group(List<@Nullable Object> of) {
        List<@Nullable Object> both = new ArrayList<>(key);
        both.addAll(of);
        return new Part(both);
    }
}
