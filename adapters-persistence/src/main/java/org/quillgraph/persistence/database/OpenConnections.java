package org.quillgraph.persistence.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.upkeep.DatabaseStatus.Pool;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;

/** The connections that all programs together have to a PostgreSQL database. */
public final class OpenConnections {
    private static final String OURS =
            """
            SELECT count(*) FILTER (WHERE state IS DISTINCT FROM 'idle'), count(*) FILTER (WHERE state = 'idle')
            FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = '%s'
            """
                    .formatted(Inspection.PROGRAM);

    private OpenConnections() {}

    /** None where no program has it open, and of SQLite, whose file knows of no connections. */
    public static List<Pool> of(DatabaseUrl url) {
        if (!(url instanceof Postgres postgres)) {
            return List.of();
        }
        try (Connection connection = Inspection.connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OURS)) {
            row.next();
            Pool all =
                    new Pool(
                            "postgresql",
                            row.getInt(1),
                            row.getInt(2),
                            Optional.empty(),
                            Optional.empty());
            return all.active() + all.idle() == 0 ? List.of() : List.of(all);
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }
}
