package org.quillgraph.persistence.history;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresForgettingTest extends ForgettingContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
