package org.quillgraph.persistence.database;

import org.quillgraph.persistence.TestDatabases;

class SqliteFoldTest extends FoldContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
