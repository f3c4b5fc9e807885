package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.ChildProgram;
import org.quillgraph.persistence.PersistenceConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The schema goes up and down and always comes out the same. */
abstract class MigrationsContract {
    private static final String LONG_AGO = "2026-03-01T10:15:30.123456Z";

    private DatabaseSettings settings;
    private Databases databases;
    private Migrations migrations;

    abstract DatabaseSettings settings();

    /**
     * A query whose rows, of one text each, describe the whole schema but Liquibase's own tables.
     */
    abstract String schema();

    @BeforeEach
    void open() {
        settings = settings();
        databases = Databases.open(settings);
        migrations = new Migrations(databases);
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void everythingTakenBackLeavesNothing() throws SQLException {
        migrations.update();
        migrations.rollback(applied().size());
        assertThat(read(schema())).isEmpty();
    }

    @Test
    void upAndDownAndUpAgainLeavesTheSameSchema() throws SQLException {
        migrations.update();
        List<String> before = read(schema());
        migrations.rollback(applied().size());
        migrations.update();
        assertThat(read(schema())).isEqualTo(before).isNotEmpty();
    }

    @Test
    void everySingleStepCanBeTakenBack() throws SQLException {
        migrations.update();
        List<String> before = read(schema());
        int steps = applied().size();
        for (int back = 1; back < steps; back++) {
            migrations.rollback(back);
            assertThat(Migrations.status(settings).pending()).hasSize(back);
            migrations.update();
            assertThat(read(schema())).as("after " + back + " steps back").isEqualTo(before);
        }
    }

    @Test
    void statusOfAnEmptyDatabaseKnowsWhatIsPending() throws SQLException {
        Migrations.Status status = Migrations.status(settings);
        assertThat(status.applied()).isEmpty();
        migrations.update();
        assertThat(applied()).isEqualTo(status.pending()).isNotEmpty();
    }

    @Test
    void lookingAtTheStatusChangesNothing() throws SQLException {
        Migrations.status(settings);
        assertThat(read(schema())).isEmpty();
    }

    @Test
    void anUpdateOfWhatIsUpToDateDoesNothing() throws SQLException {
        migrations.update();
        List<String> before = read(schema());
        migrations.update();
        assertThat(read(schema())).isEqualTo(before);
    }

    @Test
    void programsThatStartTogetherWaitForEachOther() throws Exception {
        List<Process> programs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            programs.add(ChildProgram.start(Migrating.class, settings));
        }
        for (Process program : programs) {
            assertThat(program.waitFor()).isZero();
        }
        assertThat(Migrations.status(settings).pending()).isEmpty();
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() throws SQLException {
        migrations.update();
        migrations.rollback(applied().size());
        // stands in the way of one of the last changes
        execute("CREATE TABLE source_tracking (id integer)");
        assertThatThrownBy(migrations::update)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("source_tracking");
        assertThat(applied()).isEmpty();
        execute("DROP TABLE source_tracking");
        assertThat(read(schema())).isEmpty();
        migrations.update();
    }

    @Test
    void workIsDoneOnTheSchemaOfItsTimeAndTheRestOnTodays() throws SQLException {
        migrations.update();
        List<String> before = read(schema());
        migrations.updateAround(
                older(),
                connection -> {
                    assertThat(isForgottenKnown(connection)).isFalse();
                    execute(connection, "UPDATE history SET begins_at = '%s'".formatted(LONG_AGO));
                },
                connection -> assertThat(isForgottenKnown(connection)).isTrue());
        assertThat(read(schema())).isEqualTo(before);
        assertThat(Migrations.status(settings).pending()).isEmpty();
        assertThat(read("SELECT one FROM history WHERE begins_at = '%s'".formatted(LONG_AGO)))
                .containsExactly("1");
    }

    @Test
    void workThatFailsLeavesWhatWasThere() throws SQLException {
        migrations.update();
        List<String> before = read(schema());
        execute("UPDATE history SET begins_at = '%s'".formatted(LONG_AGO));
        assertThatThrownBy(
                        () ->
                                migrations.updateAround(
                                        older(),
                                        _ -> {},
                                        _ -> {
                                            throw new IllegalStateException("broken off");
                                        }))
                .hasMessage("broken off");
        assertThat(read(schema())).isEqualTo(before);
        assertThat(read("SELECT one FROM history WHERE begins_at = '%s'".formatted(LONG_AGO)))
                .containsExactly("1");
    }

    /** Before the history could be forgotten. */
    private Set<String> older() {
        Set<String> older = new HashSet<>(applied());
        older.remove("history-forgotten");
        return older;
    }

    private static boolean isForgottenKnown(Connection connection) {
        try (ResultSet column =
                connection.getMetaData().getColumns(null, null, "history", "forgotten")) {
            return column.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoeverUsesASchemaThatWasTakenBackIsToldWhatHelps() {
        try (AnnotationConfigApplicationContext store = new AnnotationConfigApplicationContext()) {
            store.registerBean(DatabaseSettings.class, () -> settings);
            store.register(PersistenceConfiguration.class);
            store.refresh();
            assertThat(count(store)).isZero();
            migrations.rollback(applied().size());
            assertTold(() -> store.getBean(IdeaInspirationRepository.class).count());
            assertTold(() -> count(store));
            migrations.update();
            assertThat(count(store)).isZero();
        }
    }

    private static void assertTold(ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        told -> assertThat(told.problem()).isInstanceOf(Problem.Unavailable.class))
                .hasMessageEndingWith(
                        ": its schema is not the one this program needs. Run `quillgraph migrate`.");
    }

    private static long count(ApplicationContext store) {
        EntityType ideas = store.getBean(Catalogue.class).type(IdeaInspiration.class);
        Query query =
                new Query(
                        ideas,
                        new Filter.All(List.of()),
                        List.of(),
                        Page.first(0),
                        Optional.empty(),
                        Set.of(Measure.COUNT),
                        List.of());
        return (long)
                Objects.requireNonNull(
                        store.getBean(QueryPort.class).fetch(query).measures().get(Measure.COUNT));
    }

    /** What the child processes run. */
    static final class Migrating {
        public static void main(String[] arguments) {
            try (Databases databases = Databases.open(ChildProgram.settings(arguments))) {
                new Migrations(databases).update();
            }
        }
    }

    private List<String> applied() {
        return Migrations.status(settings).applied();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = databases.writer().getConnection()) {
            execute(connection, sql);
        }
    }

    private List<String> read(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = databases.writer().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
