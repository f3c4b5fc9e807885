package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteLimitsTest extends LimitsContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
