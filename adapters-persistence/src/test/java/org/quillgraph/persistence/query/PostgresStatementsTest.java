package org.quillgraph.persistence.query;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresStatementsTest extends StatementsContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
