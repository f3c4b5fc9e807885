package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresLeakTest extends LeakContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
