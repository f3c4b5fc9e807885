package org.quillgraph.application.upkeep;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.quillgraph.application.upkeep.Task.Outcome;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.upkeep.JobLock;
import org.quillgraph.domain.upkeep.JobRun;
import org.quillgraph.domain.upkeep.JobRuns;

/** Does a job unless another program is at it, and remembers what came of it. */
public final class RunTask {
    private final JobLock lock;
    private final JobRuns runs;
    private final InstantSource clock = InstantSource.system();

    public RunTask(JobLock lock, JobRuns runs) {
        this.lock = lock;
        this.runs = runs;
    }

    /**
     * Throws what the task throws, after it was remembered.
     *
     * @param due whether it is to be done, given the last time that it was; asked when nobody else
     *     can begin it any more
     * @param now when it begins
     * @return whether it was done
     */
    public boolean run(Task task, Instant now, Predicate<Optional<JobRun>> due) {
        boolean[] done = new boolean[1];
        lock.holding(
                task.job(),
                () -> {
                    if (due.test(runs.last(task.job()))) {
                        run(task, now);
                        done[0] = true;
                    }
                });
        return done[0];
    }

    private void run(Task task, Instant now) {
        JobRun run =
                new JobRun(
                        Uuids.fresh(),
                        task.job(),
                        now.truncatedTo(ChronoUnit.MICROS),
                        Optional.empty(),
                        false,
                        "");
        runs.save(run);
        try {
            Outcome outcome = task.run();
            runs.save(run.ended(end(), outcome.failed(), outcome.text()));
        } catch (RuntimeException e) {
            runs.save(run.ended(end(), true, Objects.requireNonNullElse(e.getMessage(), "")));
            throw e;
        }
    }

    private Instant end() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
