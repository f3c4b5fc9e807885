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
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Uuids;

/**
 * Lets somebody register with a role, or who has an account choose another password, inside the
 * caller's unit of work.
 */
public final class InviteUser {
    static final Duration LASTS = Duration.ofDays(7);

    private final Users users;
    private final Invitations invitations;
    private final AuditTrail trail;

    public InviteUser(
            Lookup lookup, Repositories repositories, Invitations invitations, AuditTrail trail) {
        this.users = new Users(lookup, repositories);
        this.invitations = invitations;
        this.trail = trail;
    }

    /** What is given to whom was invited. */
    public record Invited(Secret token, Instant expiresAt) {}

    /**
     * An earlier invitation of the same e-mail opens nothing any more, and this one nothing once
     * the caller is no active administrator.
     *
     * @param role empty to be a VIEWER, or to keep the role of an account
     */
    public Invited invite(String email, Optional<Role> role) {
        if (!Own.current().isAdministrator()) {
            throw new ProblemException(
                    new Problem.NotAllowed("Only an ADMIN invites people; ask one to do it."));
        }
        String address = User.address(email);
        Optional<User> known = users.byEmail(address);
        known.ifPresent(user -> checkKnown(user, role));
        Role given = known.map(User::role).or(() -> role).orElse(Role.VIEWER);
        trail.note(
                AuditAction.USER_INVITED,
                known.map(user -> "User " + user.id()).orElse(address),
                Optional.of(new Json(Map.of("role", given.name()))));
        return added(invitations, Optional.of(address), given);
    }

    private static void checkKnown(User user, Optional<Role> role) {
        if (IssueToken.isReserved(user.username(), user.email())) {
            throw conflict(user, "is nobody, but there for the tokens of commands.");
        }
        if (!user.isActive()) {
            throw conflict(user, "is not active any more; set isActive to true first.");
        }
        if (role.isPresent() && role.get() != user.role()) {
            throw conflict(
                    user,
                    "is %s already; leave out the role to let them choose another password."
                            .formatted(user.role()));
        }
    }

    private static ProblemException conflict(User user, String reason) {
        return new ProblemException(
                new Problem.Conflict("The user " + user.email() + " " + reason));
    }

    static Invited added(Invitations invitations, Optional<String> email, Role role) {
        Secret token = Secret.ofInvitation();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant end = now.plus(LASTS);
        invitations.add(
                new Invitation(
                        Uuids.fresh(),
                        token.digest(),
                        email,
                        role,
                        Caller.current().user(),
                        end,
                        true,
                        now));
        return new Invited(token, end);
    }
}
