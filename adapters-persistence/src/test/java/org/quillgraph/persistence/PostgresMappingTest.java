package org.quillgraph.persistence;

import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresMappingTest extends MappingContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
