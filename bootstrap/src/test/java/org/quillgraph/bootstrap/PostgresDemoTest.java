package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresDemoTest extends DemoContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
