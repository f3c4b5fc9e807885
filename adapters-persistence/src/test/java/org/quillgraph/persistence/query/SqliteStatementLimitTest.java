package org.quillgraph.persistence.query;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteStatementLimitTest extends StatementLimitContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
