package org.quillgraph.persistence.database;

import org.quillgraph.persistence.TestDatabases;

class GermanPostgresFoldTest extends FoldContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.germanPostgres();
    }
}
