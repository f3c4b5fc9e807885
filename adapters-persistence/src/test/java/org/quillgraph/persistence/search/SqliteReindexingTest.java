package org.quillgraph.persistence.search;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteReindexingTest extends ReindexingContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
