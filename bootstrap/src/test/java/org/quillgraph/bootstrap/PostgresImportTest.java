package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresImportTest extends ImportContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
