package org.quillgraph.persistence.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.identity.UserEntity;

/** The row of a revision, for reading only. */
@Entity
@Immutable
@Table(name = "revision")
public class RevisionEntity {
    @Id public UUID id;
    public String entityType;
    public UUID entityId;
    public int entityVersion;

    @Enumerated(EnumType.STRING)
    public Operation operation;

    public UUID changeSet;
    public long position;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable UserEntity actor;

    public Instant changedAt;
    public Json changes;
    public @Nullable Json snapshot;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<String> projects;
}
