package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.application.upkeep.RunTask;
import org.quillgraph.application.upkeep.Task;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRuns;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

/** What keeps a database in order, while two programs use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpkeepContract {
    private Map<String, String> environment;
    private Program one;
    private Program other;

    abstract DatabaseSettings database();

    @BeforeAll
    void start() {
        environment = CommandRun.environment(database(), TestDatabases.newFolder());
        one = Program.of(Settings.from(environment));
        other = Program.of(Settings.from(environment));
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    @Test
    void twoProgramsDoAJobOnceEachTimeThatItIsDue() throws Exception {
        AtomicInteger done = new AtomicInteger();
        Task task = task(Job.BACKUP, done::incrementAndGet);
        Instant start = Instant.now();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int times = 1; times <= 20; times++) {
                Instant now = start.plusSeconds(times);
                Callable<Boolean> first = () -> runEverySecond(one, task, now);
                Callable<Boolean> second = () -> runEverySecond(other, task, now);
                Future<Boolean> firstDid = both.submit(first);
                Future<Boolean> secondDid = both.submit(second);
                assertThat(Stream.of(firstDid.get(), secondDid.get())).containsOnlyOnce(true);
                assertThat(done).hasValue(times);
            }
        }
    }

    private static boolean runEverySecond(Program program, Task task, Instant now) {
        return program.part(RunTask.class)
                .run(
                        task,
                        now,
                        last ->
                                last.filter(run -> run.startedAt().plusMillis(999).isAfter(now))
                                        .isEmpty());
    }

    @Test
    void whoComesWhileAJobIsBeingDoneDoesNotDoIt() {
        Task inside = task(Job.MAINTENANCE, () -> {});
        Task outside =
                task(
                        Job.MAINTENANCE,
                        () ->
                                assertThat(
                                                other.part(RunTask.class)
                                                        .run(inside, Instant.now(), _ -> true))
                                        .isFalse());
        assertThat(one.part(RunTask.class).run(outside, Instant.now(), _ -> true)).isTrue();
        assertThat(other.part(RunTask.class).run(inside, Instant.now(), _ -> true)).isTrue();
    }

    @Test
    void aJobThatFailsIsRememberedWithItsReason() {
        Task task =
                task(
                        Job.RETENTION,
                        () -> {
                            throw new IllegalStateException("the disk is full");
                        });
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertThatThrownBy(() -> one.part(RunTask.class).run(task, now, _ -> true))
                .hasMessage("the disk is full");
        assertThat(other.part(JobRuns.class).last(Job.RETENTION))
                .hasValueSatisfying(
                        run -> {
                            assertThat(run.failed()).isTrue();
                            assertThat(run.startedAt()).isEqualTo(now);
                            assertThat(run.outcome()).isEqualTo("the disk is full");
                        });
    }

    private static Task task(Job job, Runnable work) {
        return new Task() {
            @Override
            public Job job() {
                return job;
            }

            @Override
            public Outcome run() {
                work.run();
                return new Outcome(false, "done");
            }
        };
    }
}
