package org.quillgraph.persistence.upkeep;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRun;

/** One time that a job was done. */
@Entity
@Table(name = "job_run")
class JobRunEntity {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    Job job;

    Instant startedAt;
    @Nullable Instant endedAt;
    boolean failed;
    String outcome;

    static JobRunEntity of(JobRun run) {
        JobRunEntity row = new JobRunEntity();
        row.id = run.id();
        row.job = run.job();
        row.startedAt = run.startedAt();
        row.endedAt = run.endedAt().orElse(null);
        row.failed = run.failed();
        row.outcome = run.outcome();
        return row;
    }

    JobRun run() {
        return new JobRun(id, job, startedAt, Optional.ofNullable(endedAt), failed, outcome);
    }
}
