package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresVerbsTest extends VerbsContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
