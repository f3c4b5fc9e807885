package org.quillgraph.persistence.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Invitation;
import org.quillgraph.domain.identity.Role;

/** The row of an invitation. */
@Entity
@Table(name = "invitation")
class InvitationEntity {
    @Id UUID id;
    String tokenHash;
    @Nullable String email;

    @Enumerated(EnumType.STRING)
    Role role;

    Instant expiresAt;
    boolean isOpen;
    Instant createdAt;

    static InvitationEntity of(Invitation invitation) {
        InvitationEntity row = new InvitationEntity();
        row.id = invitation.id();
        row.tokenHash = invitation.tokenHash();
        row.email = invitation.email().orElse(null);
        row.role = invitation.role();
        row.expiresAt = invitation.expiresAt();
        row.isOpen = invitation.isOpen();
        row.createdAt = invitation.createdAt();
        return row;
    }

    Invitation invitation() {
        return new Invitation(
                id, tokenHash, Optional.ofNullable(email), role, expiresAt, isOpen, createdAt);
    }
}
