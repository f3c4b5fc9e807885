package org.quillgraph.graphql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.upkeep.DatabaseStatus;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRun;

/** One of everything that can be told of a database. */
public final class IdleStatus implements DatabaseStatus {

    @Override
    public String place() {
        return "nowhere";
    }

    @Override
    public String kind() {
        return "SQLite";
    }

    @Override
    public List<String> applied() {
        return List.of("everything");
    }

    @Override
    public List<String> pending() {
        return List.of();
    }

    @Override
    public List<Pool> pools() {
        return List.of(new Pool("writer", 0, 1, Optional.of(0), Optional.of(1)));
    }

    @Override
    public List<JobRun> jobs() {
        Instant time = Instant.parse("2024-02-29T12:00:00Z");
        return List.of(
                new JobRun(Uuids.fresh(), Job.BACKUP, time, Optional.of(time), false, "done"));
    }

    @Override
    public long bytes() {
        return 4_096;
    }

    @Override
    public List<Rows> rows() {
        return List.of(new Rows("ideaInspirations", 3, 2, 1, 0));
    }

    @Override
    public List<Part> parts() {
        return List.of();
    }
}
