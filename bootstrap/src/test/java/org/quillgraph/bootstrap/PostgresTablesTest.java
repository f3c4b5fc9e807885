package org.quillgraph.bootstrap;

import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresTablesTest extends TablesContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }

    @Override
    DatabaseSettings target(TableFormat format) {
        return format == TableFormat.JSON ? TestDatabases.sqlite() : TestDatabases.postgres();
    }
}
