package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteChangeTest extends ChangeContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
