package org.quillgraph.bootstrap;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresRuleTest extends RuleContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }
}
