package org.quillgraph.specimen;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteSpecimenTest extends SpecimenContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }
}
