package org.quillgraph.bootstrap;

import java.util.List;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteUpkeepTest extends UpkeepContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }

    @Override
    List<String> damage() {
        return List.of(
                "PRAGMA foreign_keys = OFF",
                "CREATE TABLE orphan (of_user TEXT REFERENCES users (id))",
                "INSERT INTO orphan (of_user) VALUES ('nobody')",
                "PRAGMA foreign_keys = ON");
    }

    @Override
    List<String> repair() {
        return List.of("DROP TABLE orphan");
    }
}
