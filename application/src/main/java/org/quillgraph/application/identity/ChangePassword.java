package org.quillgraph.application.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;

/** Gives the caller another password, and ends all of their sessions but this one. */
public final class ChangePassword {
    private final Lookup lookup;
    private final Repositories repositories;
    private final PasswordCheck passwords;
    private final AuditTrail trail;

    public ChangePassword(
            Lookup lookup, Repositories repositories, PasswordCheck passwords, AuditTrail trail) {
        this.lookup = lookup;
        this.repositories = repositories;
        this.passwords = passwords;
        this.trail = trail;
    }

    /** Returns what is left to do, inside a unit of work: it gives the sessions that it ended. */
    public Supplier<List<Key<UserSession>>> change(String current, String next) {
        Own own = Own.current();
        User user =
                passwords
                        .check("user " + own.user(), () -> stored(own.user()), current)
                        .orElseThrow(
                                () -> ProblemException.invalid("current", "is not the password."));
        String hash = passwords.hash("new", next);
        return () ->
                Caller.current().elevated().call(() -> changed(user, hash, own.session().id()));
    }

    private Optional<User> stored(Key<User> id) {
        return Caller.current().elevated().call(() -> repositories.of(User.class).find(id));
    }

    private List<Key<UserSession>> changed(User checked, String hash, Key<UserSession> session) {
        Held<User> held = Held.of(repositories, User.class, checked.id());
        if (!held.record().passwordHash().equals(checked.passwordHash())) {
            throw new ProblemException(
                    new Problem.Conflict("The password was changed meanwhile; sign in with it."));
        }
        held.repository().update(Records.with(held.record(), "passwordHash", Optional.of(hash)));
        trail.note(
                AuditAction.PASSWORD_CHANGED,
                Optional.of(checked.id()),
                Optional.of("User " + checked.id()),
                Optional.empty());
        return new Sessions(lookup, repositories).endAll(checked.id(), Optional.of(session));
    }
}
