package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresIdentityTest extends IdentityContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
