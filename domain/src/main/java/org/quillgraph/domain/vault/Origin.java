package org.quillgraph.domain.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where rows come from.
 *
 * @param takenAt the moment they are of
 * @param database its kind, {@code sqlite} or {@code postgresql}
 * @param schema the changes that had been made to its schema
 * @param stemming how words were cut for searches, if they were
 */
public record Origin(
        Instant takenAt, String database, List<String> schema, Optional<String> stemming) {

    public Origin {
        schema = List.copyOf(schema);
    }
}
