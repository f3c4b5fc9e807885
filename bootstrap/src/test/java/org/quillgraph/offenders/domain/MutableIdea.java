package org.quillgraph.offenders.domain;

import java.time.Instant;
import java.util.UUID;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;

/** An entity that can change behind the back of whoever holds it. */
public final class MutableIdea implements Entity<MutableIdea> {
    private int version;

    @Override
    public Key<MutableIdea> id() {
        return new Key<>(new UUID(0, version++));
    }

    @Override
    public Instant createdAt() {
        return Instant.EPOCH;
    }

    @Override
    public Instant updatedAt() {
        return Instant.EPOCH;
    }

    @Override
    public int version() {
        return version;
    }
}
