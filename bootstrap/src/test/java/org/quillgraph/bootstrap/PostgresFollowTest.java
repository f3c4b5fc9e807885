package org.quillgraph.bootstrap;

import java.util.List;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresFollowTest extends FollowContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }

    @Override
    DatabaseSettings otherKind() {
        return TestDatabases.sqlite();
    }

    @Override
    boolean writesAtOnce() {
        return true;
    }

    @Override
    List<String> tampering() {
        return List.of(
                """
                CREATE TRIGGER tamper AFTER INSERT ON project
                BEGIN UPDATE project SET name = 'Another' WHERE id = NEW.id; END
                """);
    }
}
