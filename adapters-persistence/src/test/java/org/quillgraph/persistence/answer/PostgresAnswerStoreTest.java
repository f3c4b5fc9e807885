package org.quillgraph.persistence.answer;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresAnswerStoreTest extends AnswerStoreContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }
}
