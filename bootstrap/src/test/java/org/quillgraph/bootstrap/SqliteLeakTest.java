package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteLeakTest extends LeakContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
