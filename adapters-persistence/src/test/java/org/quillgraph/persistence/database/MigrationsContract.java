package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.ChildProgram;

/** The schema goes up and down and always comes out the same. */
abstract class MigrationsContract {
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
        try (Connection connection = databases.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
