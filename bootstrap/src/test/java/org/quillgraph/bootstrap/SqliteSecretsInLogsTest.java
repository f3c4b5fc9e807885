package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteSecretsInLogsTest extends SecretsInLogsContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
