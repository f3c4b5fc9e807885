package org.quillgraph.bootstrap.wiring;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.quillgraph.application.upkeep.RunIfDue;
import org.quillgraph.application.upkeep.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Has an operator's jobs done when they are due, one after the other, while a server runs. */
final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final RunIfDue runIfDue;
    private final List<Task<?>> tasks;

    Jobs(RunIfDue runIfDue, List<Task<?>> tasks) {
        this.runIfDue = runIfDue;
        this.tasks = List.copyOf(tasks);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        tasks.forEach(this::look);
    }

    private void look(Task<?> task) {
        try {
            runIfDue.run(task, Instant.now());
        } catch (RuntimeException e) {
            LOG.error("The job {} failed and waits for its next time.", task.job(), e);
        }
    }
}
