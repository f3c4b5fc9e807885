package org.quillgraph.domain.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is remembered of one import.
 *
 * @param id also the change set that all its revisions bear
 * @param what it was told to take over, such as {@code articles}
 * @param source the name of the file or folder
 */
public record ImportRun(
        UUID id,
        String what,
        String source,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Tally tally,
        Status status) {

    /** What has become of an import. */
    public enum Status {
        /** It is running, or was stopped; run again, it goes on as another one. */
        UNFINISHED,
        FINISHED,
        ROLLED_BACK,
        /** Some of what it made has been changed, or is referred to, and stayed. */
        PARTLY_ROLLED_BACK
    }

    /** An import that has read nothing yet. */
    public static ImportRun begun(UUID id, String what, String source, Instant now) {
        return new ImportRun(
                id, what, source, now, Optional.empty(), Tally.NOTHING, Status.UNFINISHED);
    }

    /** An import that has come this far. */
    public ImportRun reached(Tally now) {
        return new ImportRun(id, what, source, startedAt, finishedAt, now, status);
    }

    public ImportRun finished(Tally all, Instant now) {
        return new ImportRun(id, what, source, startedAt, Optional.of(now), all, Status.FINISHED);
    }

    public ImportRun become(Status next) {
        return new ImportRun(id, what, source, startedAt, finishedAt, tally, next);
    }
}
