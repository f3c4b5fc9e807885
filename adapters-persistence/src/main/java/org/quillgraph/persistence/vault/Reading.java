package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.quillgraph.persistence.database.Hold;
import org.quillgraph.persistence.database.Inspection;

/**
 * A transaction that sees one state of a database throughout.
 *
 * @param hold keeps others out until it is closed
 */
record Reading(Connection connection, Optional<Hold> hold) implements AutoCloseable {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** While others write. */
    static Reading together(DatabaseUrl url) throws SQLException {
        Connection connection = Inspection.connect(url);
        connection.setAutoCommit(false);
        if (url instanceof Postgres) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return new Reading(connection, Optional.empty());
    }

    /** While nobody can; nothing where another Quillgraph has the database open. */
    static Optional<Reading> alone(DatabaseUrl url) throws SQLException {
        if (Others.use(url)) {
            return Optional.empty();
        }
        Optional<Hold> hold = Hold.take(url);
        Optional<Connection> connection = hold.isEmpty() ? Optional.empty() : begin(url);
        if (connection.isEmpty()) {
            hold.ifPresent(Hold::close);
        }
        return connection.map(begun -> new Reading(begun, hold));
    }

    /** Looks once more, now that nobody can come. */
    private static Optional<Connection> begin(DatabaseUrl url) throws SQLException {
        return switch (url) {
            case Sqlite sqlite -> Hold.shutOut(sqlite);
            case Postgres postgres -> Others.use(postgres) ? Optional.empty() : locked(postgres);
        };
    }

    /** Vacuuming gives way after a second; whoever writes does not. */
    private static Optional<Connection> locked(Postgres url) throws SQLException {
        Connection connection = Inspection.connect(url);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '3s'");
            statement.execute("LOCK TABLE " + Tables.names() + " IN SHARE MODE");
            return Optional.of(connection);
        } catch (SQLException e) {
            connection.close();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        hold.ifPresent(Hold::close);
    }
}
