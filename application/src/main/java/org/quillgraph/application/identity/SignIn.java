package org.quillgraph.application.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Lifetimes;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Filter;

/** Lets somebody in who knows their password. */
public final class SignIn {
    private final Lookup lookup;
    private final Repositories repositories;
    private final PasswordCheck passwords;
    private final AuditTrail trail;
    private final Lifetimes lifetimes;

    public SignIn(
            Lookup lookup,
            Repositories repositories,
            PasswordCheck passwords,
            AuditTrail trail,
            Lifetimes lifetimes) {
        this.lookup = lookup;
        this.repositories = repositories;
        this.passwords = passwords;
        this.trail = trail;
        this.lifetimes = lifetimes;
    }

    /**
     * Refuses with {@link Problem.NotSignedIn} for whatever reason, in the same words.
     *
     * @param login their e-mail or username
     * @return what is left to do, inside a unit of work
     */
    public Supplier<NewSession> signIn(String login, String password) {
        User user =
                passwords
                        .check(
                                login,
                                () -> Caller.current().elevated().call(() -> find(login)),
                                password)
                        .orElseThrow(SignIn::refused);
        Map<String, Object> changes = new HashMap<>();
        changes.put("lastLoginAt", Optional.of(Instant.now().truncatedTo(ChronoUnit.MICROS)));
        user.passwordHash()
                .filter(passwords.passwords()::isOutdated)
                .ifPresent(
                        _ ->
                                changes.put(
                                        "passwordHash",
                                        Optional.of(passwords.passwords().hash(password))));
        return () -> Caller.current().elevated(user.id()).call(() -> begin(user, changes));
    }

    private NewSession begin(User checked, Map<String, Object> changes) {
        Held<User> held = Held.of(repositories, User.class, checked.id());
        User user = held.record();
        if (!user.isActive() || !user.passwordHash().equals(checked.passwordHash())) {
            throw refused();
        }
        held.repository().update(Records.with(user, changes));
        trail.note(
                AuditAction.SIGNED_IN, Optional.of(user.id()), Optional.empty(), Optional.empty());
        return new Sessions(lookup, repositories).begin(user, lifetimes.whole());
    }

    /** A username may look like somebody's e-mail, which goes first. */
    private Optional<User> find(String login) {
        String email = login.strip().toLowerCase(Locale.ROOT);
        List<User> found =
                lookup
                        .keys(
                                User.class,
                                type ->
                                        new Filter.Any(
                                                List.of(
                                                        new Filter.Compare(
                                                                type.attribute("email"),
                                                                Filter.Operator.EQ,
                                                                email),
                                                        new Filter.Compare(
                                                                type.attribute("username"),
                                                                Filter.Operator.EQ,
                                                                login))))
                        .stream()
                        .flatMap(id -> stored(id).stream())
                        .toList();
        return found.stream()
                .filter(user -> user.email().equals(email))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private Optional<User> stored(Key<User> id) {
        return repositories.of(User.class).find(id);
    }

    private static ProblemException refused() {
        return new ProblemException(new Problem.NotSignedIn("The name or the password is wrong."));
    }
}
