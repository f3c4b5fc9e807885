package org.quillgraph.application.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;

/** Makes a key with which a service works for the caller, inside their unit of work. */
public final class CreateApiKey {
    private final Repositories repositories;
    private final AuditTrail trail;

    public CreateApiKey(Repositories repositories, AuditTrail trail) {
        this.repositories = repositories;
        this.trail = trail;
    }

    /** A key that is known from here only. */
    public record NewKey(Key<ApiKey> id, Secret key) {}

    public NewKey create(String service, Optional<Instant> expiresAt) {
        Own own = Own.current();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (expiresAt.isPresent() && !now.isBefore(expiresAt.get())) {
            throw ProblemException.invalid("expiresAt", "is over already; leave it out for never.");
        }
        Secret secret = Secret.ofApiKey();
        ApiKey key =
                new ApiKey(
                        Key.fresh(),
                        own.user(),
                        service,
                        secret.digest(),
                        secret.preview(),
                        true,
                        Optional.empty(),
                        0,
                        expiresAt,
                        now,
                        now,
                        0);
        Caller.current().elevated().run(() -> add(key));
        trail.note(
                AuditAction.KEY_CREATED,
                "ApiKey " + key.id(),
                Optional.of(new Json(Map.of("service", key.service()))));
        return new NewKey(key.id(), secret);
    }

    /** Holds the user, or the key would come about while they are being deactivated. */
    private void add(ApiKey key) {
        if (!Held.of(repositories, User.class, key.user()).record().isActive()) {
            throw new ProblemException(new Problem.NotSignedIn("Sign in first, with login."));
        }
        repositories.of(ApiKey.class).add(key);
    }
}
