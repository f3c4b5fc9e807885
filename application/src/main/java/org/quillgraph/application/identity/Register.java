package org.quillgraph.application.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Invitation;
import org.quillgraph.domain.access.Invitations;
import org.quillgraph.domain.access.Lifetimes;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;

/**
 * Makes an account for somebody who was invited, or for anybody where all may have one; lets who
 * has one already, and was invited, choose another password.
 */
public final class Register {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9._-]{3,64}");

    private final Lookup lookup;
    private final Users users;
    private final Repositories repositories;
    private final Invitations invitations;
    private final PasswordCheck passwords;
    private final AuditTrail trail;
    private final Lifetimes lifetimes;
    private final Registration registration;

    public Register(
            Lookup lookup,
            Repositories repositories,
            Invitations invitations,
            PasswordCheck passwords,
            AuditTrail trail,
            Lifetimes lifetimes,
            Registration registration) {
        this.lookup = lookup;
        this.users = new Users(lookup, repositories);
        this.repositories = repositories;
        this.invitations = invitations;
        this.passwords = passwords;
        this.trail = trail;
        this.lifetimes = lifetimes;
        this.registration = registration;
    }

    /**
     * What somebody tells of themselves.
     *
     * @param token of an invitation
     * @param email that of the invitation, where it is left out
     * @param username needless of who has an account
     */
    public record Newcomer(
            Optional<String> token,
            Optional<String> email,
            Optional<String> username,
            String password) {}

    /** Returns what is left to do, inside a unit of work. */
    public Supplier<NewSession> register(Newcomer newcomer) {
        Optional<Invitation> invitation = newcomer.token().map(this::invitation);
        if (invitation.isEmpty() && registration != Registration.OPEN) {
            throw ProblemException.invalid(
                    "token", "is missing: who wants to register here needs an invitation.");
        }
        Optional<User> known = invitation.flatMap(this::known);
        if (known.isPresent()) {
            checkSame(newcomer, known.get());
            String hash = passwords.hash("password", newcomer.password());
            Key<User> id = known.get().id();
            return () ->
                    Caller.current()
                            .elevated(id)
                            .call(() -> changed(id, hash, invitation.orElseThrow()));
        }
        User user = user(newcomer, invitation);
        return () -> Caller.current().elevated(user.id()).call(() -> registered(user, invitation));
    }

    /** Whom the invitation was for; an account that was made after it is not given away by it. */
    private Optional<User> known(Invitation invitation) {
        return invitation
                .email()
                .flatMap(users::byEmail)
                .filter(user -> user.createdAt().isBefore(invitation.createdAt()));
    }

    private static void checkSame(Newcomer newcomer, User user) {
        email(newcomer, Optional.of(user.email()));
        if (newcomer.username().filter(name -> !name.equals(user.username())).isPresent()) {
            throw ProblemException.invalid(
                    "username", "is not that of the account that was invited; leave it out.");
        }
    }

    private NewSession changed(Key<User> id, String hash, Invitation invitation) {
        Held<User> held = Held.of(repositories, User.class, id);
        if (!held.record().isActive() || !invitations.close(invitation)) {
            throw over();
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        User user =
                held.repository()
                        .update(
                                Records.with(
                                        held.record(),
                                        Map.of(
                                                "passwordHash",
                                                Optional.of(hash),
                                                "lastLoginAt",
                                                Optional.of(now))));
        note(AuditAction.PASSWORD_CHANGED, user);
        Sessions sessions = new Sessions(lookup, repositories);
        sessions.endAll(id, Optional.empty());
        return sessions.begin(user, lifetimes.whole());
    }

    private void note(AuditAction action, User user) {
        trail.note(
                action, Optional.of(user.id()), Optional.of("User " + user.id()), Optional.empty());
    }

    private Invitation invitation(String token) {
        return invitations
                .find(new Secret(token).digest())
                .filter(found -> found.isOpen(Instant.now()) && isMeant(found))
                .orElseThrow(Register::over);
    }

    /** Those of the program are for the first administrator, all others of administrators. */
    private boolean isMeant(Invitation invitation) {
        return invitation.email().isEmpty()
                ? !users.haveAdministrator()
                : invitation.invitedBy().isEmpty()
                        || users.byId(invitation.invitedBy().get())
                                .filter(user -> user.isActive() && user.role() == Role.ADMIN)
                                .isPresent();
    }

    private static ProblemException over() {
        return ProblemException.invalid(
                "token", "was used, has expired or was never given out; ask for another one.");
    }

    private User user(Newcomer newcomer, Optional<Invitation> invitation) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String email = email(newcomer, invitation.flatMap(Invitation::email));
        if (invitation.isEmpty()) {
            passwords.countRegistration(email);
            if (invitations.isOpenFor(email)) {
                throw ProblemException.invalid(
                        "email", "was invited; open the link of the invitation.");
            }
        }
        return new User(
                Key.fresh(),
                email,
                username(newcomer.username(), email),
                Optional.of(passwords.hash("password", newcomer.password())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                invitation.map(Invitation::role).orElse(Role.VIEWER),
                true,
                Optional.of(now),
                now,
                now,
                0);
    }

    /** So plain that nobody can look like somebody else. */
    private static String username(Optional<String> wanted, String email) {
        String given =
                wanted.orElseThrow(() -> ProblemException.invalid("username", "is missing."));
        if (!PLAIN.matcher(given).matches()) {
            throw ProblemException.invalid(
                    "username",
                    "has to be 3 to 64 of a to z, 0 to 9, dots, hyphens and underscores.");
        }
        if (IssueToken.isReserved(given, email)) {
            throw ProblemException.invalid(
                    "username", "is kept for the tokens of commands; take another one.");
        }
        return given;
    }

    private static String email(Newcomer newcomer, Optional<String> invited) {
        Optional<String> given = newcomer.email().map(User::address);
        if (given.isPresent() && invited.isPresent() && !given.equals(invited)) {
            throw ProblemException.invalid(
                    "email", "is not the one that was invited; leave it out to take that.");
        }
        return given.or(() -> invited)
                .orElseThrow(() -> ProblemException.invalid("email", "is missing."));
    }

    private NewSession registered(User user, Optional<Invitation> invitation) {
        if (invitation.isPresent() && !invitations.close(invitation.get())) {
            throw over();
        }
        repositories.of(User.class).add(user);
        note(AuditAction.USER_REGISTERED, user);
        return new Sessions(lookup, repositories).begin(user, lifetimes.whole());
    }
}
