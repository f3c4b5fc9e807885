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
import org.quillgraph.domain.model.Key;

/** The row of an invitation. */
@Entity
@Table(name = "invitation")
class InvitationEntity {
    @Id UUID id;
    String tokenHash;
    @Nullable String email;

    @Enumerated(EnumType.STRING)
    Role role;

    @Nullable UUID invitedBy;
    Instant expiresAt;
    boolean isOpen;
    Instant createdAt;

    static InvitationEntity of(Invitation invitation) {
        InvitationEntity row = new InvitationEntity();
        row.id = invitation.id();
        row.tokenHash = invitation.tokenHash();
        row.email = invitation.email().orElse(null);
        row.role = invitation.role();
        row.invitedBy = invitation.invitedBy().map(Key::value).orElse(null);
        row.expiresAt = invitation.expiresAt();
        row.isOpen = invitation.isOpen();
        row.createdAt = invitation.createdAt();
        return row;
    }

    Invitation invitation() {
        return new Invitation(
                id,
                tokenHash,
                Optional.ofNullable(email),
                role,
                Optional.ofNullable(invitedBy).map(Key::new),
                expiresAt,
                isOpen,
                createdAt);
    }
}
