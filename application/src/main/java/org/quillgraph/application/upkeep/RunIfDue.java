package org.quillgraph.application.upkeep;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.upkeep.Schedule.Times;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRun;

/**
 * Does a job when its time has come and nobody else has done it since. What was missed while no
 * server ran, or never done, is made up for at once.
 */
public final class RunIfDue {
    private final RunTask runTask;
    private final Schedule schedule;

    /** Until when the database need not be asked. */
    private final Map<Job, Instant> quietUntil = new EnumMap<>(Job.class);

    public RunIfDue(RunTask runTask, Schedule schedule) {
        this.runTask = runTask;
        this.schedule = schedule;
    }

    /** Not to be called by two threads at once. */
    public boolean run(Task<?> task, Instant now) {
        Times times = schedule.jobs().get(task.job());
        if (times == null || now.isBefore(quietUntil.getOrDefault(task.job(), now))) {
            return false;
        }
        quietUntil.put(task.job(), times.after(now).orElse(Instant.MAX));
        return runTask.run(task, now, last -> isDue(times, last, now)).isPresent();
    }

    private static boolean isDue(Times times, Optional<JobRun> last, Instant now) {
        return last.map(run -> times.cameSince(run.startedAt(), now)).orElse(true);
    }
}
