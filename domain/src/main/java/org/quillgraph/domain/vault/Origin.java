package org.quillgraph.domain.vault;

import java.time.Instant;
import java.util.List;

/**
 * Where rows come from.
 *
 * @param takenAt the moment they are of
 * @param database its kind, {@code sqlite} or {@code postgresql}
 * @param schema the changes that had been made to its schema
 */
public record Origin(Instant takenAt, String database, List<String> schema) {

    public Origin {
        schema = List.copyOf(schema);
    }
}
