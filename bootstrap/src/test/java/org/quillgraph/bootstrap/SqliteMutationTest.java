package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteMutationTest extends MutationContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
