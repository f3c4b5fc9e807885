package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresRevertTest extends RevertContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
