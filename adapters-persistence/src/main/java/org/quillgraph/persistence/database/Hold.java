package org.quillgraph.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A database that a command has for itself: {@link Databases} opens it for nobody else until the
 * hold is closed, or its process dies.
 *
 * <p>On PostgreSQL it is a lock of a session. A SQLite file has to stay open to the command itself,
 * so that an empty file beside it is locked instead.
 */
public final class Hold implements AutoCloseable {
    private static final long KEY = 0x5155494c4c484fL;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final ScopedValue<DatabaseUrl> OURS = ScopedValue.newInstance();

    private final DatabaseUrl url;
    private final Connection lock;

    private Hold(DatabaseUrl url, Connection lock) {
        this.url = url;
        this.lock = lock;
    }

    /** None where another command has it; those who have it open already are not asked. */
    public static Optional<Hold> take(DatabaseUrl url) {
        try {
            Optional<Connection> lock =
                    switch (url) {
                        case Sqlite sqlite -> {
                            SqlitePools.makeFolder(sqlite.file());
                            yield shutOut(beside(sqlite));
                        }
                        case Postgres postgres -> lock(postgres);
                    };
            return lock.map(held -> new Hold(url, held));
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }

    private static Optional<Connection> lock(Postgres url) throws SQLException {
        Connection connection = Inspection.connect(url);
        if (lock(connection, KEY)) {
            return Optional.of(connection);
        }
        connection.close();
        return Optional.empty();
    }

    /** Whether nobody else has the lock of a key, which ends with the connection. */
    static boolean lock(Connection connection, long key) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT pg_try_advisory_lock(%d)".formatted(key))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * A transaction during which nobody else can open a file. Whoever has one with a write-ahead
     * log open lets nobody have it alone, and there is none then.
     */
    public static Optional<Connection> shutOut(Sqlite url) throws SQLException {
        SQLiteConfig alone = new SQLiteConfig();
        alone.setLockingMode(LockingMode.EXCLUSIVE);
        alone.setTransactionMode(TransactionMode.EXCLUSIVE);
        alone.setBusyTimeout(0);
        Connection connection = alone.createConnection(url.jdbcUrl());
        try {
            connection.setAutoCommit(false);
            look(connection);
            return Optional.of(connection);
        } catch (SQLiteException e) {
            connection.close();
            if (isBusy(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Refuses a file that a command has for itself, and does not let go of within a few seconds; to
     * be called before it is opened.
     */
    static void respect(Sqlite url) {
        Sqlite beside = beside(url);
        if (isHeldByUs(url) || !Files.exists(beside.file())) {
            return;
        }
        try (Connection connection = Inspection.connect(beside)) {
            look(connection);
        } catch (SQLiteException e) {
            throw isBusy(e) ? held(url) : Faults.unreachable(url, e);
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }

    /** The same, but once it is open: who takes the hold looks afterwards who has it open. */
    static void respect(Postgres url, Connection connection) throws SQLException {
        if (isHeldByUs(url)) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '3s'");
            statement.execute("SELECT pg_advisory_xact_lock_shared(%d)".formatted(KEY));
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw held(url);
            }
            throw e;
        } finally {
            connection.rollback();
        }
    }

    private static void look(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM sqlite_schema");
        }
    }

    private static boolean isBusy(SQLiteException fault) {
        return fault.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
    }

    private static ProblemException held(DatabaseUrl url) {
        return new ProblemException(
                new Problem.Unavailable(
                        url.toString(),
                        "a command such as transfer or restore has it for itself. Start again when"
                                + " that is done."));
    }

    private static Sqlite beside(Sqlite url) {
        Path file = url.file().toAbsolutePath();
        try {
            file = Files.exists(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw Faults.unreachable(url, e);
        }
        return new Sqlite(file.resolveSibling(file.getFileName() + "-held"));
    }

    public static boolean isHeldByUs(DatabaseUrl url) {
        return OURS.isBound() && OURS.get().equals(url);
    }

    /** The work of this thread may open the database. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(OURS, url).call(work::get);
    }

    @Override
    public void close() {
        try (lock) {
            if (url instanceof Sqlite sqlite) {
                Files.deleteIfExists(beside(sqlite).file());
            }
        } catch (IOException | SQLException e) {
            // what is left is empty and locked by nobody
            return;
        }
    }
}
