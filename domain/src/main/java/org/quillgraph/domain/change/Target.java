package org.quillgraph.domain.change;

import java.util.List;
import java.util.UUID;
import org.quillgraph.domain.query.EntityType.UniqueKey;

/** Where a reference is to lead. */
public sealed interface Target {

    /** To a stored record. */
    record Stored(UUID id) implements Target {}

    /** To the stored record that has these values, one for each attribute of the key. */
    record Named(UniqueKey key, List<Object> values) implements Target {
        public Named {
            values = List.copyOf(values);
        }
    }

    /** To a record that is to be made first. */
    record New(Draft draft) implements Target {}

    /** Nowhere any more. */
    record Nothing() implements Target {}
}
