package org.quillgraph.persistence.campaigns;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteViewsTest extends ViewsContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
