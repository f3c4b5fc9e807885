package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.quillgraph.persistence.database.Faults;
import org.quillgraph.persistence.database.Inspection;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Finds out whether another Quillgraph has a database open. */
public final class Others {

    private Others() {}

    public static boolean use(DatabaseUrl url) {
        try {
            return switch (url) {
                case Sqlite sqlite -> Inspection.isThere(url) && isOpen(sqlite);
                case Postgres postgres -> connections(postgres) > 0;
            };
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }

    /** Whoever has a file with a write-ahead log open lets nobody have it alone. */
    private static boolean isOpen(Sqlite url) throws SQLException {
        SQLiteConfig alone = new SQLiteConfig();
        alone.setLockingMode(LockingMode.EXCLUSIVE);
        alone.setBusyTimeout(0);
        try (Connection connection = alone.createConnection(url.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("ROLLBACK");
            return false;
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
                return true;
            }
            throw e;
        }
    }

    private static long connections(Postgres url) throws SQLException {
        try (Connection connection = Inspection.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                        + " AND application_name = '%s'"
                                                .formatted(Inspection.PROGRAM))) {
            row.next();
            return row.getLong(1);
        }
    }
}
