package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteDemoKillTest extends DemoKillContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
