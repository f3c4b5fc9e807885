package org.quillgraph.bootstrap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;

class PostgresLimitsTest extends LimitsContract {
    private static final String IDEAS =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND state = 'active' AND pid <> pg_backend_pid()"
                    + " AND query LIKE '%idea_inspiration%'";

    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }

    @Override
    long running() throws SQLException {
        try (Connection connection = program.part(Databases.class).readers().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IDEAS)) {
            row.next();
            return row.getLong(1);
        }
    }
}
