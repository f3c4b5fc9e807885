package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresClientLibrariesTest extends ClientLibrariesContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
