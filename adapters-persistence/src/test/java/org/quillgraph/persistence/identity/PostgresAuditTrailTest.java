package org.quillgraph.persistence.identity;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresAuditTrailTest extends AuditTrailContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
