package org.quillgraph.bootstrap.cli;

import java.time.Duration;
import java.time.Instant;
import org.quillgraph.application.vault.Follow.Rounds;

/**
 * Tells how far a copy has come, lets a moment pass between rounds, and says if it stays behind.
 */
final class FollowDisplay implements Rounds, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Console console;
    private final Thread interrupted = new Thread(this::sayBehind);
    private volatile Instant until;
    private boolean isAsked;
    private boolean isDone;

    /**
     * @param copied the moment that the copy is of
     */
    FollowDisplay(Console console, Instant copied) {
        this.console = console;
        this.until = copied;
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    @Override
    public void caughtUp(long changes, Instant until) {
        this.until = until;
        if (changes > 0 || !isAsked) {
            console.warn("Caught up as of %s: %d changes carried over.".formatted(until, changes));
        }
        if (!isAsked) {
            console.warn("Stop whatever uses the source to finish.");
            isAsked = true;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void ending() {
        console.warn("Nothing uses the source any more: comparing both.");
    }

    void done() {
        isDone = true;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            return; // it is on its way
        }
        if (!isDone) {
            sayBehind();
        }
    }

    private void sayBehind() {
        console.warn(
                "The target is behind: it holds what the source held at %s. Begin again with --replace."
                        .formatted(until));
    }
}
