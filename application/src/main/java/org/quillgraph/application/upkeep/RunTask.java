package org.quillgraph.application.upkeep;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
     * @return what came of it; empty where it was not done
     */
    public <T> Optional<T> run(Task<T> task, Instant now, Predicate<Optional<JobRun>> due) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        lock.holding(
                task.job(),
                () -> {
                    if (due.test(runs.last(task.job()))) {
                        result.set(run(task, now));
                    }
                });
        return Optional.ofNullable(result.get());
    }

    private <T> T run(Task<T> task, Instant now) {
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
            T result = task.run();
            Outcome outcome = task.outcome(result);
            runs.save(run.ended(end(), outcome.failed(), outcome.text()));
            return result;
        } catch (RuntimeException e) {
            runs.save(run.ended(end(), true, Objects.requireNonNullElse(e.getMessage(), "")));
            throw e;
        }
    }

    private Instant end() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
