package org.quillgraph.persistence.inspiration;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresKillTest extends KillContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
