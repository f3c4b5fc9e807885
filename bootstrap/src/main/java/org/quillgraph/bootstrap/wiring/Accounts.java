package org.quillgraph.bootstrap.wiring;

import java.time.Duration;
import org.quillgraph.application.identity.Registration;
import org.quillgraph.application.identity.SignInLink;
import org.quillgraph.domain.access.Lifetimes;

/** Who may register, and for how long people stay signed in. */
public record Accounts(Lifetimes lifetimes, Registration registration, SignInLink link) {
    static final Accounts DEFAULT =
            new Accounts(Lifetimes.DEFAULT, Registration.INVITATION, SignInLink.NONE);

    private static final int LONGEST_DAYS = 36_500;

    /** Reads QUILLGRAPH_SIGN_IN_DAYS, QUILLGRAPH_SIGN_IN_IDLE_DAYS and QUILLGRAPH_REGISTRATION. */
    static Accounts from(Environment environment) {
        Lifetimes usual = Lifetimes.DEFAULT;
        return new Accounts(
                new Lifetimes(
                        days(environment, "QUILLGRAPH_SIGN_IN_DAYS", usual.whole()),
                        days(environment, "QUILLGRAPH_SIGN_IN_IDLE_DAYS", usual.idle())),
                environment
                        .choice("QUILLGRAPH_REGISTRATION", Registration.class)
                        .orElse(Registration.INVITATION),
                SignInLink.NONE);
    }

    Accounts with(SignInLink other) {
        return new Accounts(lifetimes, registration, other);
    }

    private static Duration days(Environment environment, String name, Duration otherwise) {
        int usual = Math.toIntExact(otherwise.toDays());
        return Duration.ofDays(environment.number(name, usual, 1, LONGEST_DAYS));
    }
}
