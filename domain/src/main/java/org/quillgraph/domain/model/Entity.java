package org.quillgraph.domain.model;

import java.time.Instant;

/**
 * A record with an identity of its own.
 *
 * @param <T> the record itself
 */
public interface Entity<T extends Entity<T>> {

    Key<T> id();

    /**
     * When it was first stored, in UTC, to the microsecond; an import keeps the time of the older
     * system.
     */
    Instant createdAt();

    /** When it was last changed, in UTC, to the microsecond. */
    Instant updatedAt();

    /** Counts the changes since it was stored, from 0; an update must name the version it saw. */
    int version();
}
