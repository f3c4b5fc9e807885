package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteCatalogueMutationTest extends CatalogueMutationContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
