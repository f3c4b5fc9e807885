package org.quillgraph.application.identity;

import java.util.List;
import java.util.Optional;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;

/** Ends the caller's session, or all that they have, inside their unit of work. */
public final class SignOut {
    private final Lookup lookup;
    private final Repositories repositories;
    private final AuditTrail trail;

    public SignOut(Lookup lookup, Repositories repositories, AuditTrail trail) {
        this.lookup = lookup;
        this.repositories = repositories;
        this.trail = trail;
    }

    /** Returns the sessions that it ended. */
    public List<Key<UserSession>> signOut(boolean everywhere) {
        Own own = Own.current();
        Sessions sessions = new Sessions(lookup, repositories);
        trail.note(
                AuditAction.SIGNED_OUT,
                everywhere ? "all sessions" : "UserSession " + own.session().id(),
                Optional.empty());
        return Caller.current()
                .elevated()
                .call(
                        () ->
                                everywhere
                                        ? sessions.endAll(own.user(), Optional.empty())
                                        : sessions.end(List.of(own.session().id())));
    }
}
