package org.quillgraph.persistence.query;

import org.quillgraph.persistence.TestDatabases;

/** On a server whose own order of letters is another than that of code points. */
class PostgresDifferentialTest extends DatabaseDifferentialContract {
    PostgresDifferentialTest() {
        super(TestDatabases.germanPostgres());
    }
}
