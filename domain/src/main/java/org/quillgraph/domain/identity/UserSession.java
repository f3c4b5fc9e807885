package org.quillgraph.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Internal;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Planned;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unversioned;

/** One sign-in of a user, by a token that only its holder knows. */
@Described("One sign-in of a user, by a token that only its holder knows.")
@Allows({})
public record UserSession(
        Key<UserSession> id,
        @Inverse("sessions") @Described("Who signed in.") Key<User> user,
        @Internal String tokenHash,
        @Described("What is kept for them from one request to the next.")
                Optional<Json> sessionData,
        @Described("Where they signed in from.") Optional<String> ipAddress,
        @Described("What they signed in with.") Optional<String> userAgent,
        @Planned @Described("When it ends, unless they sign out before.") Instant expiresAt,
        @Default(Default.NOW) @Unversioned @Described("When it was last used.")
                Instant lastActivityAt,
        @Default("true") @Described("Whether it can be used; false once they signed out.")
                boolean isActive,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<UserSession> {

    public UserSession {
        tokenHash = Rules.sha256("tokenHash", tokenHash);
        sessionData = Rules.json("sessionData", sessionData);
        ipAddress = Rules.indexed("ipAddress", ipAddress);
        userAgent = Rules.text("userAgent", userAgent);
        expiresAt = Rules.time("expiresAt", expiresAt);
        lastActivityAt = Rules.time("lastActivityAt", lastActivityAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /** Whether its token opens anything; not after it was unused for longer than {@code idle}. */
    public boolean isOpen(Instant now, Duration idle) {
        return isActive && now.isBefore(expiresAt) && now.isBefore(lastActivityAt.plus(idle));
    }
}
