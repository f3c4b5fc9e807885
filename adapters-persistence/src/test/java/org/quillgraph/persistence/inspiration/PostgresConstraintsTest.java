package org.quillgraph.persistence.inspiration;

import java.sql.SQLException;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresConstraintsTest extends ConstraintsContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Override
    boolean isViolation(SQLException refusal) {
        return refusal.getSQLState().startsWith("23");
    }
}
