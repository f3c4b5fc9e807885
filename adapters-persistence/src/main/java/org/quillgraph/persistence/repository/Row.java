package org.quillgraph.persistence.repository;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What the row of every record has. */
@MappedSuperclass
public abstract class Row {
    @Id public UUID id;
    public Instant createdAt;
    public Instant updatedAt;
    @Version public Integer version;

    /**
     * Known also of a row that is only referred to and has not been read, where the field is not.
     */
    public UUID getId() {
        return id;
    }

    /** It is changed now, unless an import says when; a clock that is behind takes nothing back. */
    void changed(Row before) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (updatedAt.equals(before.updatedAt) && now.isAfter(updatedAt)) {
            updatedAt = now;
        }
    }
}
