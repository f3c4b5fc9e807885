package org.quillgraph.persistence.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;

class PostgresStatementLimitTest extends StatementLimitContract {
    private static final String OTHERS =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND state = 'active' AND pid <> pg_backend_pid()";

    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Override
    long running() throws SQLException {
        try (Connection connection = store.get(Databases.class).readers().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OTHERS)) {
            row.next();
            return row.getLong(1);
        }
    }
}
