package org.quillgraph.persistence.search;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresReindexingTest extends ReindexingContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
