package org.quillgraph.application.imports;

import java.util.UUID;
import org.quillgraph.domain.query.EntityType;

/**
 * A record as an import made it.
 *
 * @param revision that says so; those of later records are greater
 */
record Imported(UUID revision, EntityType type, UUID id, int version) {

    @Override
    public String toString() {
        return type + " " + id;
    }
}
