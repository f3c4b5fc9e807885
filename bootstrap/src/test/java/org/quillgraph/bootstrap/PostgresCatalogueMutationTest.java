package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresCatalogueMutationTest extends CatalogueMutationContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
