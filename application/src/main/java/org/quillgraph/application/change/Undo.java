package org.quillgraph.application.change;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.query.EntityType;

/**
 * One change that is to be undone.
 *
 * @param version the record's after the change
 * @param changes by component, what was before and what came then
 * @param snapshot the record before, empty of a new one
 */
record Undo(
        UUID revision,
        EntityType type,
        UUID id,
        int version,
        Operation operation,
        Map<String, List<@Nullable Object>> changes,
        Map<?, ?> snapshot) {

    /** Whether it made the record be there. */
    boolean isArrival() {
        return operation == Operation.CREATED || operation == Operation.RESTORED;
    }
}
