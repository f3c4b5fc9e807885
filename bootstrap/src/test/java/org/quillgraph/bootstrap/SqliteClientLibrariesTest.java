package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteClientLibrariesTest extends ClientLibrariesContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
