package org.quillgraph.persistence.query;

import org.quillgraph.persistence.TestDatabases;

class SqliteDifferentialTest extends DatabaseDifferentialContract {
    SqliteDifferentialTest() {
        super(TestDatabases.sqlite());
    }
}
