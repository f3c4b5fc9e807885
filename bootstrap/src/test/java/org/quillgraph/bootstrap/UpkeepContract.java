package org.quillgraph.bootstrap;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quillgraph.domain.inspiration.Ideas.NOON;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.application.upkeep.Retain;
import org.quillgraph.application.upkeep.Retired;
import org.quillgraph.application.upkeep.RunIfDue;
import org.quillgraph.application.upkeep.RunTask;
import org.quillgraph.application.upkeep.Task;
import org.quillgraph.application.vault.BackupTask;
import org.quillgraph.bootstrap.cli.Console;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.change.AnswerStore;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.Competitor;
import org.quillgraph.domain.publishing.CompetitorArticle;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.Pipelines;
import org.quillgraph.domain.upkeep.Aging;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobLock;
import org.quillgraph.domain.upkeep.JobRuns;
import org.quillgraph.domain.upkeep.Retention;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import tools.jackson.databind.JsonNode;

/** What keeps a database in order, while two programs use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpkeepContract {
    Map<String, String> environment;
    private Path data;
    private Program one;
    private Program other;

    abstract DatabaseSettings database();

    /** Statements that do damage which the database itself can find. */
    abstract List<String> damage();

    abstract List<String> repair();

    /** A line of {@code status} that tells what the connections are at, or who knows it. */
    abstract String poolUse();

    /** The pools of a server. */
    abstract List<String> pools();

    @BeforeAll
    void start() {
        data = TestDatabases.newFolder();
        environment = new HashMap<>(CommandRun.environment(database(), data));
        environment.put("QUILLGRAPH_SESSION_DAYS", "30");
        environment.put("QUILLGRAPH_COST_DAYS", "30");
        environment.put("QUILLGRAPH_COMPETITOR_ARTICLE_DAYS", "30");
        environment.put("QUILLGRAPH_RETENTION_AT", "* * * * * *");
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
        Task<Boolean> task = task(Job.RETENTION, done::incrementAndGet);
        Instant start = Instant.now();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int times = 1; times <= 20; times++) {
                Instant now = start.plusSeconds(times);
                Future<Boolean> first = both.submit(() -> one.part(RunIfDue.class).run(task, now));
                Future<Boolean> second =
                        both.submit(() -> other.part(RunIfDue.class).run(task, now));
                assertThat(Stream.of(first.get(), second.get())).containsOnlyOnce(true);
                assertThat(done).hasValue(times);
            }
        }
    }

    @Test
    void whoComesWhileAJobIsBeingDoneDoesNotDoIt() {
        Task<Boolean> inside = task(Job.MAINTENANCE, () -> {});
        Task<Boolean> outside =
                task(
                        Job.MAINTENANCE,
                        () ->
                                assertThat(
                                                other.part(RunTask.class)
                                                        .run(inside, Instant.now(), _ -> true))
                                        .isEmpty());
        assertThat(one.part(RunTask.class).run(outside, Instant.now(), _ -> true)).isPresent();
        assertThat(other.part(RunTask.class).run(inside, Instant.now(), _ -> true)).isPresent();
    }

    @Test
    void aProgramThatIsClosedBeginsNoJob() {
        Program closed = Program.of(Settings.from(environment));
        JobLock lock = closed.part(JobLock.class);
        closed.close();
        assertThat(lock.holding(Job.BACKUP, () -> {})).isFalse();
    }

    @Test
    void aJobThatFailsIsRememberedWithItsReason() {
        Task<Boolean> task =
                task(
                        Job.MAINTENANCE,
                        () -> {
                            throw new IllegalStateException("the disk is full");
                        });
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertThatThrownBy(() -> one.part(RunTask.class).run(task, now, _ -> true))
                .hasMessage("the disk is full");
        assertThat(other.part(JobRuns.class).last(Job.MAINTENANCE))
                .hasValueSatisfying(
                        run -> {
                            assertThat(run.failed()).isTrue();
                            assertThat(run.startedAt()).isEqualTo(now);
                            assertThat(run.outcome()).isEqualTo("the disk is full");
                        });
    }

    @Test
    void whatIsTooOldIsArchivedAndThenDeleted() throws IOException {
        Repositories stored = one.part(Repositories.class);
        User user = Aged.user();
        UserSession recent = Aged.sessionEnding(user, Instant.now());
        Pipeline pipeline = Pipelines.pipeline();
        List<CostEntry> costs =
                List.of(
                        Pipelines.cost(pipeline.id(), "1.5"),
                        Pipelines.cost(pipeline.id(), "0.000001"),
                        Records.with(Pipelines.cost(pipeline.id(), "4"), "service", "perplexity"));
        Competitor competitor = Aged.competitor();
        stored.addAll(List.of(user, recent, Aged.sessionEnding(user, NOON), pipeline, competitor));
        stored.addAll(costs);
        stored.addAll(List.of(Aged.article(competitor, NOON)));

        assertThat(retain("--dry-run"))
                .containsExactly("session 1", "competitor article 1", "cost 2");
        assertThat(data.resolve("archive")).doesNotExist();
        assertThat(stored.of(CostEntry.class).count()).isEqualTo(3);

        assertThat(retain()).containsExactly("session 1", "competitor article 1", "cost 2");
        assertThat(stored.of(UserSession.class).find(recent.id())).isPresent();
        assertThat(stored.of(UserSession.class).count()).isEqualTo(1);
        assertThat(stored.of(CompetitorArticle.class).count()).isZero();
        assertThat(stored.of(CostEntry.class).count()).isEqualTo(2);
        assertThat(stored.of(Pipeline.class).find(pipeline.id()).orElseThrow().totalCost())
                .isEqualByComparingTo("5.500001");
        assertThat(archived("cost"))
                .hasSize(2)
                .anyMatch(line -> line.contains("\"id\":\"" + costs.get(1).id()))
                .anyMatch(line -> line.contains("\"cost\":1.5"));
        assertThat(archived("session")).singleElement().asString().doesNotContain("token");
        assertThat(archived("competitor_article"))
                .singleElement()
                .asString()
                .contains("\"keywords\":[\"robots\"]", "\"discoveredAt\":\"2026-03-01T12:00:00");

        assertThat(retain()).containsExactly("session 0", "competitor article 0", "cost 0");
        assertThat(archived("cost")).hasSize(2);
    }

    private List<String> retain(String... options) {
        String[] line =
                Stream.concat(Stream.of("retain"), Stream.of(options)).toArray(String[]::new);
        CommandRun run = CommandRun.of(environment, line);
        assertThat(run.err()).isEmpty();
        return run.out().stream()
                .map(said -> said.replaceFirst(" from before.*", "").replaceFirst(" {2,}", " "))
                .toList();
    }

    @Test
    void revisionsThatAreForgottenAreArchived() throws IOException {
        one.part(Repositories.class).addAll(List.of(Pipelines.pipeline(), Pipelines.pipeline()));
        Retention atOnce = new Retention(Map.of(Aging.HISTORY, Duration.ofNanos(1_000)));
        Retired first = one.part(Retain.class).retain(atOnce, false).getFirst();
        assertThat(first.records()).isPositive();
        assertThat(archived("history"))
                .hasSize((int) first.records())
                .anyMatch(line -> line.contains("\"operation\":\"CREATED\""));
    }

    private List<String> archived(String kind) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("archive").resolve(kind))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    @Test
    void maintainingSaysWhatWasDone() {
        AnswerStore answers = one.part(AnswerStore.class);
        Instant beforeYesterday = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(2, DAYS);
        answers.keep(
                "old",
                new AnswerStore.Kept("d", "a", Optional.empty(), Set.of(), beforeYesterday),
                beforeYesterday);
        CommandRun run = CommandRun.of(environment, "maintain");
        assertThat(run.out())
                .anyMatch(line -> line.startsWith("tables and indexes every "))
                .contains("search index       every record that has words is in it")
                .contains("kept answers       1 older than a day deleted")
                .contains(
                        "uploaded files     0 that nothing tells of, of 0 bytes together; 0 deleted")
                .anyMatch(line -> line.startsWith("storage"));
        assertThat(run.exitCode()).isZero();
        assertThat(answers.find("old", beforeYesterday)).isEmpty();
        assertThat(CommandRun.of(environment, "status").out())
                .anyMatch(line -> line.matches("last maintenance   .*: nothing is damaged"));
    }

    @Test
    void damageThatTheDatabaseFindsFails() throws SQLException {
        execute(damage());
        try {
            CommandRun run = CommandRun.of(environment, "maintain");
            assertThat(run.out()).anyMatch(line -> line.startsWith("tables and indexes DAMAGED: "));
            assertThat(run.exitCode()).isEqualTo(1);
        } finally {
            execute(repair());
        }
    }

    @Test
    void aRecordThatCanNotBeFoundIsDamage() throws SQLException {
        Repositories stored = one.part(Repositories.class);
        Competitor competitor = Aged.competitor();
        CompetitorArticle article = Aged.article(competitor, Instant.now());
        stored.addAll(List.of(competitor));
        stored.addAll(List.of(article));
        execute(List.of("DELETE FROM competitor_article_search WHERE id = '" + article.id() + "'"));
        CommandRun run = CommandRun.of(environment, "maintain", "--json");
        stored.of(CompetitorArticle.class).delete(article.id());
        assertThat(run.out())
                .singleElement()
                .asString()
                .startsWith("{\"damaged\":true,")
                .contains("1 of competitorArticles are not in it");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    void execute(List<String> statements) throws SQLException {
        try (Connection connection = one.part(Databases.class).writer().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aServersBackupIsWholeAndRemembered() {
        BackupTask task = one.part(BackupTask.class);
        String file = one.part(RunTask.class).run(task, Instant.now(), _ -> true).orElseThrow();
        assertThat(CommandRun.of(environment, "verify", file).exitCode()).isZero();
        assertThat(CommandRun.of(environment, "status").out())
                .anyMatch(line -> line.startsWith("last backup") && line.endsWith(": " + file));
    }

    @Test
    void statusMeasuresTablesAndIndexes() {
        one.part(Repositories.class).addAll(List.of(Pipelines.pipeline()));
        List<String> status = CommandRun.of(environment, "status", "--sizes").out();
        assertThat(status)
                .anyMatch(line -> line.matches(" +[0-9.]+ MB {2}pipeline"))
                .anyMatch(line -> line.matches(" +[0-9.]+ MB {2}ix_job_run_job, index of job_run"))
                .anyMatch(line -> line.matches("size +[1-9][0-9.]* MB"))
                .anyMatch(line -> line.matches("revisions +[0-9]+, of these [1-9].* within 30"));
        assertThat(CommandRun.of(environment, "status", "--sizes", "--json").out())
                .singleElement()
                .asString()
                .contains("\"parts\":[{\"name\":\"", "\"pool\":{\"connections\":5,\"more\":5,");
    }

    @Test
    void whatConnectionsAreAtIsTold() {
        assertThat(CommandRun.of(environment, "status").out())
                .anyMatch(
                        line -> line.matches("pool +5 connections, 5 more at peaks; " + poolUse()));
    }

    @Test
    void aServerTellsHowItIs() {
        one.part(RunTask.class).run(task(Job.RETENTION, () -> {}), Instant.now(), _ -> true);
        one.part(Repositories.class).addAll(List.of(Pipelines.pipeline()));
        Map<String, String> serving = new HashMap<>(environment);
        serving.putAll(Map.of("PORT", "0", "QUILLGRAPH_RETENTION_AT", "off"));
        try (Program server = Program.serving(Settings.from(serving));
                GraphClient client = new GraphClient(server)) {
            JsonNode status =
                    client.ask(
                                    """
                                    { status {
                                        kind applied pending bytes
                                        pools { name active idle waiting most }
                                        jobs { job startedAt endedAt failed outcome }
                                        rows { type all inADay inAWeek inAMonth } } }
                                    """)
                            .get("status");
            assertThat(status.get("applied")).isNotEmpty();
            assertThat(status.get("pending")).isEmpty();
            assertThat(status.get("bytes").asLong()).isPositive();
            assertThat(GraphClient.texts(status.get("pools"), "name")).isEqualTo(pools());
            assertThat(status.get("pools"))
                    .allMatch(pool -> pool.get("waiting").asInt() == 0)
                    .allMatch(pool -> pool.get("most").asInt() >= 1)
                    .allMatch(pool -> pool.get("active").asInt() <= pool.get("most").asInt());
            assertThat(status.get("jobs"))
                    .anyMatch(
                            job ->
                                    job.get("job").asString().equals("RETENTION")
                                            && job.get("outcome").asString().equals("done")
                                            && !job.get("endedAt").isNull());
            assertThat(status.get("rows"))
                    .anyMatch(
                            type ->
                                    type.get("type").asString().equals("pipelines")
                                            && type.get("all").asInt() > 0
                                            && type.get("inADay").asInt() >= 0);
        }
    }

    @Test
    void resettingEmptiesADatabaseThatNobodyUses() {
        DatabaseSettings used = database();
        Map<String, String> variables = CommandRun.environment(used, TestDatabases.newFolder());
        try (Program program = Program.of(Settings.from(variables))) {
            program.part(Repositories.class).addAll(List.of(Pipelines.pipeline()));
            for (String command : List.of("reset --yes", "rollback 1")) {
                assertThat(CommandRun.of(variables, command.split(" ")).err())
                        .singleElement()
                        .asString()
                        .contains("Stop that first");
            }
        }
        assertThat(CommandRun.of(variables, "reset").exitCode()).isEqualTo(2);
        assertThat(answering("yes", variables)).isEqualTo(1);
        assertThat(CommandRun.of(variables, "status").out()).contains("pipelines          1");

        String name = Settings.from(variables).database().databaseUrl().name();
        assertThat(answering(name, variables)).isZero();
        assertThat(CommandRun.of(variables, "status").out())
                .noneMatch(line -> line.startsWith("pending"))
                .contains("pipelines          0", "revisions          0")
                .anyMatch(line -> line.matches("campaignTemplates  [1-9].*"));
    }

    private static int answering(String answer, Map<String, String> variables) {
        OutputStream unread = OutputStream.nullOutputStream();
        StringReader keyboard = new StringReader(answer + "\n");
        return Quillgraph.run(new Console(unread, unread, variables, true, keyboard), "reset");
    }

    private static Task<Boolean> task(Job job, Runnable work) {
        return new Task<>() {
            @Override
            public Job job() {
                return job;
            }

            @Override
            public Boolean run() {
                work.run();
                return true;
            }

            @Override
            public Outcome outcome(Boolean result) {
                return new Outcome(false, "done");
            }
        };
    }
}
