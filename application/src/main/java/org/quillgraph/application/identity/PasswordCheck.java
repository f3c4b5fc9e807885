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
    private static final int SHORTEST = 12;
    private static final int LONGEST = 1_000;

    /**
     * Outside of any unit of work, which would keep others waiting.
     *
     * @param user is looked for in the time that this takes
     */
    Optional<User> check(String account, Supplier<Optional<User>> user, String password) {
        Rules.length("password", password, LONGEST);
        count(account);
        long start = System.nanoTime();
        Optional<User> known = user.get();
        Optional<User> active = known.filter(User::isActive);
        if (passwords.matches(password, active.flatMap(User::passwordHash))) {
            attempts.succeeded(account, address());
            return active;
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

    /** Refuses where there have been too many. */
    void count(String account) {
        attempts.begin(account, address())
                .ifPresent(
                        wait -> {
                            throw new ProblemException(
                                    new Problem.TooOften("attempts to sign in", wait));
                        });
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
