package org.quillgraph.persistence.search;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresSearchTest extends SearchContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Override
    String countOfIndexed() {
        return "SELECT count(*) FROM idea_inspiration_search";
    }
}
