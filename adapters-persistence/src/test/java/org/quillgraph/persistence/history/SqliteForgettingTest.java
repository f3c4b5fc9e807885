package org.quillgraph.persistence.history;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteForgettingTest extends ForgettingContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
