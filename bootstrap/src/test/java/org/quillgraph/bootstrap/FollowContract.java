package org.quillgraph.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.application.vault.Follow;
import org.quillgraph.application.vault.Follow.Rounds;
import org.quillgraph.application.vault.Refill;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.Moment;
import org.quillgraph.domain.vault.Moment.Mark;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.persistence.ChildProgram;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.vault.DatabaseVault;

/** A copy of a database keeps up with it while a server goes on writing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FollowContract {
    private DatabaseSettings source;
    private DatabaseSettings target;
    private Map<String, Set<String>> sourceInBetween;
    private Map<String, Set<String>> targetInBetween;
    private Map<String, Set<String>> sourceAtTheEnd;
    private Map<String, Set<String>> targetAtTheEnd;

    abstract DatabaseSettings database();

    abstract DatabaseSettings otherKind();

    /** Whether several transactions write at once, rather than one after the other. */
    abstract boolean writesAtOnce();

    /**
     * Statements after which the other kind keeps another name of each project than it is given.
     */
    abstract List<String> tampering();

    @BeforeAll
    void followAServer() throws Exception {
        source = database();
        target = otherKind();
        try (Writer writer = new Writer(program(source));
                ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            writer.fill();
            Mark mark = copy(target, writer::writeDuringTheCopy);
            Deque<Step> steps = new ArrayDeque<>();
            steps.add(writer::change);
            if (writesAtOnce()) {
                SlowWriter slow = new SlowWriter(writer, beside);
                steps.add(slow::begin);
                steps.add(writer::writeMore);
                steps.add(slow::end);
            }
            steps.add(
                    () -> {
                        targetInBetween = rows(target);
                        sourceInBetween = rows(source);
                    });
            steps.add(writer::undo);
            steps.add(writer::leaveNoRevision);
            steps.add(writer::close);
            follow(target, mark, steps);
        }
        sourceAtTheEnd = rows(source);
        targetAtTheEnd = rows(target);
    }

    @Test
    void bothHoldTheSameRowsAtTheEnd() {
        assertThat(targetAtTheEnd).isEqualTo(sourceAtTheEnd).isNotEmpty();
    }

    @Test
    void eachRoundBringsTheCopyToTheMomentOfTheRound() {
        assertThat(targetInBetween).isEqualTo(sourceInBetween).isNotEmpty();
    }

    @Test
    void whatWasCarriedOverIsFoundByItsWords() {
        assertThat(found("carried")).isEqualTo(1);
        assertThat(found("outdated")).isZero();
        assertThat(run(target, "maintain").exitCode()).isZero();
    }

    private long found(String word) {
        String filter = "{search: \"" + word + "\"}";
        return run(target, "export", "ideaInspirations", "--filter", filter, "--format", "ndjson")
                .out()
                .size();
    }

    @Test
    void changesGoOnBehindThoseThatWereCarriedOver() {
        try (Program program = program(target)) {
            ChangeFeed feed = program.part(ChangeFeed.class);
            long last = feed.latest().position();
            new Projects(program).add("Later");
            assertThat(feed.latest().position()).isEqualTo(last + 1);
        }
    }

    @Test
    void theCommandEndsWhenTheServerDoes() throws Exception {
        DatabaseSettings other = otherKind();
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CommandRun> command;
            try (Program server = program(source)) {
                command =
                        beside.submit(
                                () -> run(source, "transfer", "--follow", "--to", address(other)));
                new Projects(server).add("Written while it runs");
            }
            assertThat(command.get().exitCode()).as("%s", command.get().err()).isZero();
            assertThat(command.get().err())
                    .contains("Nothing uses the source any more: comparing both.");
        }
        assertThat(rows(other)).isEqualTo(rows(source));
    }

    @Test
    void aCopyThatIsNotTheSameIsRefused() throws Exception {
        DatabaseSettings other = otherKind();
        Mark mark = copy(other, () -> {});
        Map<String, Set<String>> copied = rows(other);
        try (Databases databases = Databases.open(other);
                Connection connection = databases.writer().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : tampering()) {
                statement.execute(sql);
            }
        }
        try (Program server = program(source)) {
            new Projects(server).add("Tampered with");
        }
        assertThatThrownBy(() -> follow(other, mark, new ArrayDeque<>()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("in project.");
        assertThat(rows(other)).isEqualTo(copied);
    }

    @Test
    void aCopyThatAServerUsesIsLeftAlone() throws Exception {
        DatabaseSettings other = otherKind();
        Mark mark = copy(other, () -> {});
        try (Program server = program(other)) {
            new Projects(server).add("Not of the source");
            assertThatThrownBy(() -> follow(other, mark, new ArrayDeque<>()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Stop that first");
        }
    }

    @Test
    void whoeverStartsMeanwhileIsRefused() throws Exception {
        DatabaseSettings other = otherKind();
        Mark mark = copy(other, () -> {});
        try (Program server = program(source)) {
            Runnable stop = server::close;
            Rounds rounds =
                    new Rounds() {
                        @Override
                        public void caughtUp(long changes, Instant until) {
                            assertThat(changes).isZero();
                            assertIsHeld(other);
                            stop.run();
                        }

                        @Override
                        public void ending() {
                            assertIsHeld(other);
                            assertIsHeld(source);
                        }
                    };
            new Follow(new DatabaseVault(source), new DatabaseVault(other)).run(mark, rounds);
        }
        program(source).close();
        program(other).close();
    }

    /** Another thread may open it no more than another process. */
    private static void assertIsHeld(DatabaseSettings database) {
        assertThatThrownBy(() -> CompletableFuture.runAsync(() -> program(database).close()).join())
                .rootCause()
                .hasMessageContaining("has it for itself");
    }

    @Test
    void aServerThatIsKilledLeavesNothingBehind() throws Exception {
        DatabaseSettings sameKind = database();
        Process server = ChildProgram.start(Busy.class, source);
        try (BufferedReader written = server.inputReader(UTF_8)) {
            assertThat(written.readLine()).isNotNull();
            Mark mark = copy(sameKind, () -> assertThat(written.readLine()).isNotNull());
            Deque<Step> steps = new ArrayDeque<>();
            steps.add(() -> assertThat(written.readLine()).isNotNull());
            steps.add(() -> server.destroyForcibly().waitFor());
            follow(sameKind, mark, steps);
        } finally {
            server.destroyForcibly();
        }
        assertThat(rows(sameKind)).isEqualTo(rows(source));
    }

    /** A program that writes until it is killed. */
    static final class Busy {
        public static void main(String[] arguments) {
            try (Program program = program(ChildProgram.settings(arguments))) {
                for (int i = 0; ; i++) {
                    System.out.println(new Projects(program).add("Busy " + i));
                }
            }
        }
    }

    interface Step {
        void take() throws Exception;
    }

    /**
     * @param meanwhile is done when the moment to be copied has passed
     */
    final Mark copy(DatabaseSettings target, Step meanwhile) throws Exception {
        Mark mark;
        try (Moment moment = new DatabaseVault(source).snapshot()) {
            meanwhile.take();
            new Refill().run(moment, new DatabaseVault(target), false, (_, _) -> {});
            mark = moment.mark();
        }
        program(target).close();
        return mark;
    }

    /** A step between two rounds. */
    final void follow(DatabaseSettings target, Mark mark, Deque<Step> steps) {
        Rounds rounds =
                (_, _) -> {
                    if (!steps.isEmpty()) {
                        take(steps.remove());
                    }
                };
        new Follow(new DatabaseVault(source), new DatabaseVault(target)).run(mark, rounds);
    }

    static void take(Step step) {
        try {
            step.take();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    final DatabaseSettings source() {
        return source;
    }

    static Map<String, Set<String>> rows(DatabaseSettings database) {
        Map<String, Set<String>> all = new TreeMap<>();
        try (Snapshot snapshot = new DatabaseVault(database).snapshot()) {
            Rows collecting =
                    new Rows() {
                        private Set<String> rows = new TreeSet<>();

                        @Override
                        public void begin(Table table) {
                            rows = new TreeSet<>();
                            all.put(table.name(), rows);
                        }

                        @Override
                        public void add(List<@Nullable String> values) {
                            rows.add(values.toString());
                        }
                    };
            snapshot.tell(collecting, FileSink.NOWHERE);
        }
        return all;
    }

    private static String address(DatabaseSettings database) {
        return database.databaseUrl() instanceof DatabaseUrl.Sqlite(Path file)
                ? "sqlite:" + file
                : Objects.requireNonNull(database.url());
    }

    static Program program(DatabaseSettings database) {
        return Program.of(Settings.from(CommandRun.environment(database, database.dataFolder())));
    }

    private static CommandRun run(DatabaseSettings database, String... command) {
        return CommandRun.of(CommandRun.environment(database, database.dataFolder()), command);
    }
}
