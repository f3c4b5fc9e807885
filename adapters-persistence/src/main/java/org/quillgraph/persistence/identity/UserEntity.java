package org.quillgraph.persistence.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Row;

/** The row of a user. */
@Entity
@Table(name = "users")
public class UserEntity extends Row {
    public String email;

    public String username;

    public @Nullable String passwordHash;

    public @Nullable String firstName;

    public @Nullable String lastName;

    public @Nullable Json profileData;

    @Enumerated(EnumType.STRING)
    public Role role;

    public boolean isActive;

    public @Nullable Instant lastLoginAt;
}
