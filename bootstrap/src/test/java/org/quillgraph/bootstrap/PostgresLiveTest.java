package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresLiveTest extends LiveContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }

    @Override
    boolean writesAtOnce() {
        return true;
    }
}
