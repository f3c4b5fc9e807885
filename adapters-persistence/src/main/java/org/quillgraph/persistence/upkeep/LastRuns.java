package org.quillgraph.persistence.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRun;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.quillgraph.persistence.database.Inspection;

/** When jobs were done last, read and noted without a program that does them. */
public final class LastRuns {
    private static final String LAST =
            """
            SELECT id, job, started_at, ended_at, failed, outcome FROM job_run r
            WHERE NOT EXISTS (SELECT 1 FROM job_run later WHERE later.job = r.job
                AND (later.started_at, later.id) > (r.started_at, r.id))
            ORDER BY job
            """;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private LastRuns() {}

    /** One of each job that was ever done; none where there is no database or an older schema. */
    public static List<JobRun> of(DatabaseUrl url) {
        List<JobRun> runs = new ArrayList<>();
        if (!Inspection.isThere(url)) {
            return runs;
        }
        try (Connection connection = Inspection.connect(url);
                ResultSet table = connection.getMetaData().getTables(null, null, "job_run", null)) {
            if (table.next()) {
                read(connection, runs);
            }
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
        return runs;
    }

    /** Adds one that somebody did by hand. */
    public static void add(DatabaseSettings settings, JobRun run) {
        String sql =
                """
                INSERT INTO job_run (id, job, started_at, ended_at, failed, outcome)
                VALUES ('%s', '%s', '%s', '%s', %s, ?)
                """
                        .formatted(
                                run.id(),
                                run.job(),
                                TIME.format(run.startedAt()),
                                TIME.format(run.endedAt().orElseThrow()),
                                run.failed());
        try (Databases databases = Databases.open(settings);
                Connection connection = databases.writer().getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, run.outcome());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Faults.unreachable(settings.databaseUrl(), e);
        }
    }

    private static void read(Connection connection, List<JobRun> runs) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST)) {
            while (row.next()) {
                runs.add(
                        new JobRun(
                                UUID.fromString(row.getString(1)),
                                Job.valueOf(row.getString(2)),
                                Optional.ofNullable(time(row, 3)).orElseThrow(),
                                Optional.ofNullable(time(row, 4)),
                                row.getBoolean(5),
                                row.getString(6)));
            }
        }
    }

    /** SQLite has it as text. */
    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return row.getObject(column) instanceof String text
                ? Instant.parse(text)
                : row.getTimestamp(column).toInstant();
    }
}
