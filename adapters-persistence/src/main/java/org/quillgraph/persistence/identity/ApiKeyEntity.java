package org.quillgraph.persistence.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.persistence.repository.Row;

/** The row of an API key. */
@Entity
@Table(name = "api_key")
public class ApiKeyEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public UserEntity user;

    public String service;

    public String keyHash;

    public String preview;

    public boolean isActive;

    public @Nullable Instant lastUsedAt;

    public int usageCount;

    public @Nullable Instant expiresAt;
}
