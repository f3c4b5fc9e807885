package org.quillgraph.persistence.inspiration;

import java.sql.SQLException;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.sqlite.SQLiteException;

class SqliteConstraintsTest extends ConstraintsContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }

    @Override
    boolean isViolation(SQLException refusal) {
        return refusal instanceof SQLiteException sqlite
                && sqlite.getResultCode().name().startsWith("SQLITE_CONSTRAINT_");
    }
}
