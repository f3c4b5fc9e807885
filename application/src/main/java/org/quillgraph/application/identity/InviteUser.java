package org.quillgraph.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Invitation;
import org.quillgraph.domain.access.Invitations;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.query.Filter;

/** Lets somebody register with a role, inside the caller's unit of work. */
public final class InviteUser {
    static final Duration LASTS = Duration.ofDays(7);

    private final Lookup lookup;
    private final Invitations invitations;
    private final AuditTrail trail;

    public InviteUser(Lookup lookup, Invitations invitations, AuditTrail trail) {
        this.lookup = lookup;
        this.invitations = invitations;
        this.trail = trail;
    }

    /** What is given to whom was invited. */
    public record Invited(Secret token, Instant expiresAt) {}

    /** An earlier invitation of the same e-mail opens nothing any more. */
    public Invited invite(String email, Role role) {
        Own own = Own.current();
        if (!own.isAdministrator()) {
            throw new ProblemException(
                    new Problem.NotAllowed("Only an ADMIN invites people; ask one to do it."));
        }
        String address = User.address(email);
        if (Caller.current().elevated().call(() -> isTaken(address))) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "There is a user with the e-mail " + address + " already."));
        }
        trail.note(
                AuditAction.USER_INVITED,
                address,
                Optional.of(new Json(Map.of("role", role.name()))));
        return added(invitations, Optional.of(address), role);
    }

    private boolean isTaken(String email) {
        return !lookup.keys(
                        User.class,
                        type ->
                                new Filter.Compare(
                                        type.attribute("email"), Filter.Operator.EQ, email))
                .isEmpty();
    }

    static Invited added(Invitations invitations, Optional<String> email, Role role) {
        Secret token = Secret.ofInvitation();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant end = now.plus(LASTS);
        invitations.add(new Invitation(Uuids.fresh(), token.digest(), email, role, end, true, now));
        return new Invited(token, end);
    }
}
