package org.quillgraph.persistence.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Row;

/** The row of a session. */
@Entity
@Table(name = "user_session")
public class UserSessionEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public UserEntity user;

    public String tokenHash;

    public @Nullable Json sessionData;

    public @Nullable String ipAddress;

    public @Nullable String userAgent;

    public Instant expiresAt;

    public Instant lastActivityAt;

    public boolean isActive;
}
