package org.quillgraph.persistence.vault;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresVaultTest extends VaultContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
