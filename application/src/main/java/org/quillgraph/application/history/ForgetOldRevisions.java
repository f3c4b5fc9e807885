package org.quillgraph.application.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.quillgraph.domain.history.History;

/** Forgets what was changed longer ago than is to be kept. */
public final class ForgetOldRevisions {
    private final History history;
    private final InstantSource clock = InstantSource.system();

    public ForgetOldRevisions(History history) {
        this.history = history;
    }

    public void forget(Duration kept) {
        Instant oldest = clock.instant().minus(kept).truncatedTo(ChronoUnit.MICROS);
        if (oldest.isAfter(history.begins())) {
            history.forgetBefore(oldest);
        }
    }
}
