package org.quillgraph.persistence.publishing;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteTotalCostTest extends TotalCostContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
