package org.quillgraph.persistence.inspiration;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteNewestTest extends NewestContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
