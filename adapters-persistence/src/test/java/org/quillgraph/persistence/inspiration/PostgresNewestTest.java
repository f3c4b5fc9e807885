package org.quillgraph.persistence.inspiration;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresNewestTest extends NewestContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
