package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.quillgraph.persistence.database.Faults;
import org.quillgraph.persistence.database.Inspection;
import org.quillgraph.persistence.database.OpenConnections;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Finds out whether another Quillgraph has a database open. */
public final class Others {
    private static final Duration LEAVING = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Others() {}

    /** For commands that need a database for themselves. */
    public static void refuse(DatabaseUrl url) {
        if (use(url)) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "Another program uses the %s. Stop it first, such as a server."
                                    .formatted(url)));
        }
    }

    public static boolean use(DatabaseUrl url) {
        try {
            return switch (url) {
                case Sqlite sqlite -> Inspection.isThere(url) && isOpen(sqlite);
                case Postgres postgres -> !OpenConnections.of(postgres).isEmpty();
            };
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }

    /** The same, but for those who have just left: a server lists them for a while. */
    static boolean stayOn(DatabaseUrl url) {
        Instant end = Instant.now().plus(LEAVING);
        while (use(url)) {
            if (Instant.now().isAfter(end)) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return false;
    }

    private static boolean isOpen(Sqlite url) throws SQLException {
        Optional<Connection> alone = shutOut(url);
        if (alone.isPresent()) {
            alone.get().close();
        }
        return alone.isEmpty();
    }

    /**
     * A transaction during which nobody else can open a file. Whoever has one with a write-ahead
     * log open lets nobody have it alone, and there is none then.
     */
    static Optional<Connection> shutOut(Sqlite url) throws SQLException {
        SQLiteConfig alone = new SQLiteConfig();
        alone.setLockingMode(LockingMode.EXCLUSIVE);
        alone.setTransactionMode(TransactionMode.EXCLUSIVE);
        alone.setBusyTimeout(0);
        Connection connection = alone.createConnection(url.jdbcUrl());
        try {
            connection.setAutoCommit(false);
            connection.createStatement().execute("SELECT count(*) FROM sqlite_schema");
            return Optional.of(connection);
        } catch (SQLiteException e) {
            connection.close();
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
