package org.quillgraph.bootstrap.wiring;

import java.time.Duration;
import org.quillgraph.domain.access.Lifetimes;

/** For how long people stay signed in. */
public record Accounts(Lifetimes lifetimes) {
    static final Accounts DEFAULT = new Accounts(Lifetimes.DEFAULT);

    private static final int LONGEST_DAYS = 36_500;

    /** Reads QUILLGRAPH_SIGN_IN_DAYS and QUILLGRAPH_SIGN_IN_IDLE_DAYS. */
    static Accounts from(Environment environment) {
        Lifetimes usual = Lifetimes.DEFAULT;
        return new Accounts(
                new Lifetimes(
                        days(environment, "QUILLGRAPH_SIGN_IN_DAYS", usual.whole()),
                        days(environment, "QUILLGRAPH_SIGN_IN_IDLE_DAYS", usual.idle())));
    }

    private static Duration days(Environment environment, String name, Duration otherwise) {
        int usual = Math.toIntExact(otherwise.toDays());
        return Duration.ofDays(environment.number(name, usual, 1, LONGEST_DAYS));
    }
}
