package org.quillgraph.persistence.query;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteStatementsTest extends StatementsContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
