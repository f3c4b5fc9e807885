package org.quillgraph.persistence.identity;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresCredentialUsesTest extends CredentialUsesContract {
    @Override
    protected DatabaseSettings settings() {
        return DATABASE;
    }

    private static final DatabaseSettings DATABASE = TestDatabases.postgres();
}
