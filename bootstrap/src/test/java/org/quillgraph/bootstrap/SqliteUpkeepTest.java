package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteUpkeepTest extends UpkeepContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
