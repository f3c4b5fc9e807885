package org.quillgraph.application.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.quillgraph.domain.access.Attempts;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Passwords;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Rules;

/**
 * Compares passwords so that nobody learns from words or from time why one is wrong, and so slowly
 * that guessing leads nowhere.
 *
 * @param soonest for how long a wrong one takes at least, longer than any hash
 */
public record PasswordCheck(
        Passwords passwords, Attempts attempts, AuditTrail trail, Duration soonest) {
    private static final String SIGNING_IN = "attempts to sign in";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 1_000;

    /**
     * Outside of any unit of work, which would keep others waiting.
     *
     * @param name as it was typed
     * @param user is looked for in the time that this takes
     */
    Optional<User> check(String name, Supplier<Optional<User>> user, String password) {
        Rules.length("password", password, LONGEST);
        count(name, SIGNING_IN);
        long start = System.nanoTime();
        Optional<User> known = user.get();
        Optional<User> open = known.filter(User::isActive).filter(it -> !isGuessedAt(it));
        if (passwords.matches(password, open.flatMap(User::passwordHash))) {
            open.ifPresent(it -> attempts.succeeded(name, address(), it.id()));
            return open;
        }
        // without the name, for which people take their password at times
        trail.note(
                AuditAction.SIGN_IN_FAILED,
                Caller.current().user(),
                known.map(it -> "User " + it.id()),
                Optional.empty());
        waitUntil(start + soonest.toNanos());
        return Optional.empty();
    }

    /** Refuses where there have been too many; whoever has an invitation need not be counted. */
    void countRegistration(String email) {
        count("registration of " + email, "registrations");
    }

    private void count(String name, String what) {
        attempts.begin(name, address()).ifPresent(wait -> refuse(what, wait));
    }

    /**
     * Whether there were too many by all of their names together. Strangers are told that the
     * password is wrong, or they would learn which names belong to one account.
     */
    private boolean isGuessedAt(User user) {
        Optional<Duration> wait = attempts.begin(user.id());
        if (Caller.current().user().equals(Optional.of(user.id()))) {
            wait.ifPresent(it -> refuse(SIGNING_IN, it));
        }
        return wait.isPresent();
    }

    private static void refuse(String what, Duration wait) {
        throw new ProblemException(new Problem.TooOften(what, wait));
    }

    private static String address() {
        return Caller.current().client().map(Client::address).orElse("");
    }

    private static void waitUntil(long end) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of a new password; refuses one that is easily guessed, or that takes forever to hash. */
    String hash(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw ProblemException.invalid(
                    name,
                    "is too short; take at least "
                            + SHORTEST
                            + " characters, such as a few words.");
        }
        return passwords.hash(Rules.length(name, password, LONGEST));
    }
}
