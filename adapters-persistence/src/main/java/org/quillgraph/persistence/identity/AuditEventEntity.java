package org.quillgraph.persistence.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.model.Json;

/** The row of an audit event. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEventEntity {
    @Id public UUID id;

    @Enumerated(EnumType.STRING)
    public AuditAction action;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable UserEntity actor;

    public @Nullable String target;
    public @Nullable String address;
    public @Nullable String userAgent;
    public Instant at;
    public @Nullable Json detail;
}
