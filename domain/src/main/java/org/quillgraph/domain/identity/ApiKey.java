package org.quillgraph.domain.identity;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Internal;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Planned;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unversioned;

/** What a program shows instead of a password to work for a user. */
@Described("What a program shows instead of a password to work for a user.")
@Allows({})
public record ApiKey(
        Key<ApiKey> id,
        @Inverse("apiKeys") @Described("Whom the program works for.") Key<User> user,
        @Described("What uses it.") String service,
        @Internal String keyHash,
        @Described("Its beginning and end, to tell it from others.") String preview,
        @Default("true") @Described("Whether it opens anything; false once it was revoked.")
                boolean isActive,
        @Unversioned @Described("When it was last used.") Optional<Instant> lastUsedAt,
        @Default("0") @Unversioned @Described("How often it was used.") int usageCount,
        @Planned @Described("When it ends; never, where it does not say.")
                Optional<Instant> expiresAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<ApiKey> {

    public ApiKey {
        service = Rules.indexed("service", Rules.notBlank("service", service));
        keyHash = Rules.sha256("keyHash", keyHash);
        preview = Rules.indexed("preview", Rules.notBlank("preview", preview));
        lastUsedAt = Rules.time("lastUsedAt", lastUsedAt);
        usageCount = Rules.atLeast("usageCount", usageCount, 0);
        expiresAt = Rules.time("expiresAt", expiresAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /** Whether it opens anything. */
    public boolean isOpen(Instant now) {
        return isActive && expiresAt.map(now::isBefore).orElse(true);
    }
}
