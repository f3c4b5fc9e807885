package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresUpkeepTest extends UpkeepContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
