package org.quillgraph.application.imports;

import java.util.UUID;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.query.EntityType;

/**
 * A record as an import made or changed it.
 *
 * @param revision that says so; those of later ones are greater
 */
record Imported(UUID revision, EntityType type, UUID id, int version, Operation operation) {

    boolean isMade() {
        return operation == Operation.CREATED;
    }

    /** Whether both are of one type, and the same was done to them. */
    boolean isLike(Imported other) {
        return type == other.type && operation == other.operation;
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
