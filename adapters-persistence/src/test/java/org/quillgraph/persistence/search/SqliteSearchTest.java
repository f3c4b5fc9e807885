package org.quillgraph.persistence.search;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteSearchTest extends SearchContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }

    @Override
    String countOfIndexed() {
        return "SELECT (SELECT count(*) FROM idea_inspiration_search)"
                + " + (SELECT count(*) FROM idea_inspiration_fts_docsize)";
    }
}
