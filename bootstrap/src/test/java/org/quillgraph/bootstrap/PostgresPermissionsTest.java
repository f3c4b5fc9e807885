package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresPermissionsTest extends PermissionsContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
