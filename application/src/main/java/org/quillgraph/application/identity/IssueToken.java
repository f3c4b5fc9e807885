package org.quillgraph.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;

/** Gives whoever runs the server a token, of a user that is nobody and only has the role. */
public final class IssueToken {
    private static final String PREFIX = "token-";

    /** Which nobody can have: RFC 2606. */
    private static final String DOMAIN = "@quillgraph.invalid";

    private final Lookup lookup;
    private final Repositories repositories;
    private final AuditTrail trail;
    private final UnitOfWork work;

    public IssueToken(Lookup lookup, Repositories repositories, AuditTrail trail, UnitOfWork work) {
        this.lookup = lookup;
        this.repositories = repositories;
        this.trail = trail;
        this.work = work;
    }

    public NewSession issue(Role role, Duration lifetime) {
        return work.run(
                false,
                _ -> {
                    work.exclusively("token " + role);
                    User holder = holder(role);
                    trail.note(
                            AuditAction.SIGNED_IN,
                            Optional.of(holder.id()),
                            Optional.empty(),
                            Optional.empty());
                    return new Sessions(lookup, repositories).begin(holder, lifetime);
                });
    }

    /** Nobody who registers may be taken for the user of a token. */
    static boolean isReserved(String username, String email) {
        return username.startsWith(PREFIX) || email.endsWith(DOMAIN);
    }

    private User holder(Role role) {
        String name = PREFIX + role.name().toLowerCase(Locale.ROOT);
        String email = name + DOMAIN;
        return new Users(lookup, repositories)
                .byEmail(email)
                .map(user -> known(user.id(), role))
                .orElseGet(() -> made(name, email, role));
    }

    private User made(String name, String email, Role role) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        User user =
                new User(
                        Key.fresh(),
                        email,
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        role,
                        true,
                        Optional.empty(),
                        now,
                        now,
                        0);
        repositories.of(User.class).add(user);
        return user;
    }

    /** Whoever took the role from it, or its life, meant that. */
    private User known(Key<User> id, Role role) {
        User user = Held.of(repositories, User.class, id).record();
        if (user.passwordHash().isPresent()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The user %s has a password, and so is somebody; give them another e-mail first."
                                    .formatted(user.email())));
        }
        if (!user.isActive() || user.role() != role) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The user %s, whose tokens these are, %s; change that as an administrator first."
                                    .formatted(
                                            user.username(),
                                            user.isActive()
                                                    ? "is no " + role + " any more"
                                                    : "was deleted")));
        }
        return user;
    }
}
