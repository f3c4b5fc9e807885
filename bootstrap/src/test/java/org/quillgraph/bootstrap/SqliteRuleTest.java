package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteRuleTest extends RuleContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }
}
