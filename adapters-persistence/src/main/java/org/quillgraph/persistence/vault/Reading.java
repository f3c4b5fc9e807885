package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.quillgraph.persistence.database.Inspection;

/** Begins transactions that see one state of a database throughout. */
final class Reading {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Reading() {}

    /** While others write. */
    static Connection together(DatabaseUrl url) throws SQLException {
        Connection connection = Inspection.connect(url);
        connection.setAutoCommit(false);
        if (url instanceof Postgres) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return connection;
    }

    /** While nobody can; nothing where another Quillgraph has the database open. */
    static Optional<Connection> alone(DatabaseUrl url) throws SQLException {
        return switch (url) {
            case Sqlite sqlite -> Others.shutOut(sqlite);
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
}
