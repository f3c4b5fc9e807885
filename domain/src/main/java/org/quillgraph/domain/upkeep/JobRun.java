package org.quillgraph.domain.upkeep;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One time that a job was done.
 *
 * @param endedAt empty while it runs, and for ever where its program was killed
 * @param outcome what came of it in one line, or why it failed
 */
public record JobRun(
        UUID id,
        Job job,
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean failed,
        String outcome) {

    public JobRun ended(Instant at, boolean failed, String outcome) {
        return new JobRun(id, job, startedAt, Optional.of(at), failed, outcome);
    }
}
