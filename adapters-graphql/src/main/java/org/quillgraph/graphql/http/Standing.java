package org.quillgraph.graphql.http;

import java.time.Duration;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Whether who began something that goes on may still ask it. */
final class Standing {
    /** How long an answer is good for. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Credentials credentials;
    private Caller caller;
    private long askedAt = System.nanoTime();

    Standing(Credentials credentials, Caller caller) {
        this.credentials = credentials;
        this.caller = caller;
    }

    /** The caller as of now, to begin with; refused where the session or key has ended. */
    synchronized Caller now() {
        caller = known();
        return caller;
    }

    /** Refuses where the session or key has ended, or its role is another. */
    synchronized void check() {
        if (System.nanoTime() - askedAt > FRESH.toNanos()
                && !known().role().equals(caller.role())) {
            throw ended();
        }
    }

    private Caller known() {
        askedAt = System.nanoTime();
        return caller.isSignedIn() ? credentials.now(caller).orElseThrow(Standing::ended) : caller;
    }

    private static ProblemException ended() {
        return new ProblemException(
                new Problem.NotSignedIn(
                        "The session or key has ended, or its role is another; sign in again."));
    }
}
