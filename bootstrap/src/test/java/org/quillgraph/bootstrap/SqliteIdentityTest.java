package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteIdentityTest extends IdentityContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
