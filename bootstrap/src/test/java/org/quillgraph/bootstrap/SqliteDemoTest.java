package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteDemoTest extends DemoContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
