package org.quillgraph.persistence.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that keeps the statements it has prepared for the next time the same SQL comes: the
 * driver would have SQLite compile them anew, which takes longer than finding a row by its key.
 */
final class SqliteConnection extends JDBC4Connection {
    private static final int MOST_KEPT = 200;

    private final SequencedMap<String, Statement> idle = new LinkedHashMap<>();

    SqliteConnection(String url, String file, Properties properties) throws SQLException {
        super(url, file, properties);
    }

    @Override
    public PreparedStatement prepareStatement(
            String sql, int type, int concurrency, int holdability) throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        Statement kept = idle.remove(sql);
        return kept == null ? new Statement(this, sql) : kept;
    }

    /** The statement whose turn is longest ago makes room. */
    private void keep(Statement statement) throws SQLException {
        Statement other = idle.put(statement.sql(), statement);
        if (other != null && other != statement) {
            other.end();
        }
        if (idle.size() > MOST_KEPT) {
            idle.pollFirstEntry().getValue().end();
        }
    }

    private static final class Statement extends JDBC4PreparedStatement {
        private final SqliteConnection connection;

        Statement(SqliteConnection connection, String sql) throws SQLException {
            super(connection, sql);
            this.connection = connection;
        }

        String sql() {
            return sql;
        }

        /** Leaves nothing of this use to the next: no rows, no values, no limits. */
        @Override
        public void close() throws SQLException {
            if (pointer.isClosed() || connection.isClosed()) {
                end();
                return;
            }
            rs.close();
            clearBatch();
            batch = null;
            clearParameters();
            setMaxRows(0);
            setQueryTimeout(0);
            connection.keep(this);
        }

        private void end() throws SQLException {
            super.close();
        }
    }
}
