package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteVerbsTest extends VerbsContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
