package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteExistenceTest extends ExistenceContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
