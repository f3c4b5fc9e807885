package org.quillgraph.application.upkeep;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.upkeep.Job;

/** When a server does jobs by itself; one that is not mentioned it leaves alone. */
public record Schedule(Map<Job, Times> jobs) {

    public Schedule {
        jobs = Map.copyOf(jobs);
    }

    /** Moments that come again and again. */
    @FunctionalInterface
    public interface Times {
        /** The first that is later; empty where none comes any more. */
        Optional<Instant> after(Instant moment);

        /** Whether one has come since, or just now. */
        default boolean cameSince(Instant moment, Instant now) {
            return after(moment).filter(next -> !next.isAfter(now)).isPresent();
        }
    }
}
