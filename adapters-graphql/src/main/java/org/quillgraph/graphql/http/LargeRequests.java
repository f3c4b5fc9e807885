package org.quillgraph.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Answers few large requests at once, so that their bodies fit into memory together. */
final class LargeRequests {
    /** In bytes; what is smaller is little beside what answering it takes. */
    private static final int LARGE = 1_000_000;

    private final Semaphore turns;
    private final Duration patience;

    /** {@code patience} is how long a request waits for others to end. */
    LargeRequests(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** What does not say its size may be large. */
    static boolean isLarge(HttpServletRequest request) {
        long size = request.getContentLengthLong();
        return size < 0 || size > LARGE;
    }

    /** False, with nothing done, where others took too long. */
    boolean inTurn(Work work) throws IOException {
        if (!isTurn()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            turns.release();
        }
    }

    private boolean isTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
