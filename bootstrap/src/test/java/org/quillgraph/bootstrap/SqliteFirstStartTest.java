package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteFirstStartTest extends FirstStartContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
