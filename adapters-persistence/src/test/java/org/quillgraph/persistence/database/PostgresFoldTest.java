package org.quillgraph.persistence.database;

import org.quillgraph.persistence.TestDatabases;

class PostgresFoldTest extends FoldContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
