package org.quillgraph.persistence;

import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteMappingTest extends MappingContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
