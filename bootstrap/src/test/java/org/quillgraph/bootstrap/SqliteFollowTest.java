package org.quillgraph.bootstrap;

import java.util.List;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteFollowTest extends FollowContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }

    @Override
    DatabaseSettings otherKind() {
        return TestDatabases.postgres();
    }

    @Override
    boolean writesAtOnce() {
        return false;
    }

    @Override
    List<String> tampering() {
        return List.of(
                """
                CREATE FUNCTION tamper() RETURNS trigger LANGUAGE plpgsql
                AS $$ BEGIN NEW.name = 'Another'; RETURN NEW; END $$
                """,
                "CREATE TRIGGER tamper BEFORE INSERT ON project FOR EACH ROW EXECUTE FUNCTION tamper()");
    }
}
