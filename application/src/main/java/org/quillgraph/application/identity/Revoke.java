package org.quillgraph.application.identity;

import java.util.Optional;
import java.util.function.Function;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;

/**
 * Has a session or a key open nothing any more, inside the caller's unit of work: for whoever has
 * it, and for administrators. To everybody else it is as if there were none.
 */
public final class Revoke {
    private final Repositories repositories;
    private final AuditTrail trail;

    public Revoke(Repositories repositories, AuditTrail trail) {
        this.repositories = repositories;
        this.trail = trail;
    }

    /** What can be revoked. */
    public sealed interface What {
        /** Of whoever has signed in. */
        record OfSession(Key<UserSession> id) implements What {}

        /** Of a service. */
        record OfKey(Key<ApiKey> id) implements What {}
    }

    public void revoke(What what) {
        switch (what) {
            case What.OfSession(var id) ->
                    revoke(UserSession.class, id, UserSession::user, AuditAction.SESSION_REVOKED);
            case What.OfKey(var id) ->
                    revoke(ApiKey.class, id, ApiKey::user, AuditAction.KEY_REVOKED);
        }
    }

    private <R extends Record & Entity<R>> void revoke(
            Class<R> kind, Key<R> id, Function<R, Key<User>> owner, AuditAction action) {
        Own own = Own.current();
        Caller.current()
                .elevated()
                .run(
                        () -> {
                            Held<R> held = Held.of(repositories, kind, id);
                            if (!own.isAdministrator()
                                    && !owner.apply(held.record()).equals(own.user())) {
                                throw new ProblemException(
                                        new Problem.NotFound(kind.getSimpleName(), id.toString()));
                            }
                            held.change((record, _) -> Records.with(record, "isActive", false));
                        });
        trail.note(action, kind.getSimpleName() + " " + id, Optional.empty());
    }
}
