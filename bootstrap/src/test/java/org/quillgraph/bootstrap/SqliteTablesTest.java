package org.quillgraph.bootstrap;

import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteTablesTest extends TablesContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }

    @Override
    DatabaseSettings target(TableFormat format) {
        return format == TableFormat.JSON ? TestDatabases.postgres() : TestDatabases.sqlite();
    }
}
