package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresFileTest extends FileContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
