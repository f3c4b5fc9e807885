package org.quillgraph.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/**
 * What lets somebody register, once.
 *
 * @param tokenHash the SHA-256 of what they were given
 * @param email whose it is; anybody's where there is none
 * @param invitedBy who gave it, and has to be an active administrator when it is used; empty for
 *     those of the program
 * @param isOpen false once it was used, or another one took its place
 */
public record Invitation(
        UUID id,
        String tokenHash,
        Optional<String> email,
        Role role,
        Optional<Key<User>> invitedBy,
        Instant expiresAt,
        boolean isOpen,
        Instant createdAt) {

    public Invitation {
        tokenHash = Rules.sha256("tokenHash", tokenHash);
        email = Rules.indexed("email", email);
        expiresAt = Rules.time("expiresAt", expiresAt);
        createdAt = Rules.time("createdAt", createdAt);
    }

    public boolean isOpen(Instant now) {
        return isOpen && now.isBefore(expiresAt);
    }
}
