package org.quillgraph.persistence.campaigns;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresViewsTest extends ViewsContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
