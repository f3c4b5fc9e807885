package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteLiveTest extends LiveContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }

    @Override
    boolean writesAtOnce() {
        return false;
    }
}
