package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Override
    String poolUse() {
        return "a running server tells its use: .*";
    }

    @Override
    List<String> pools() {
        return List.of("sqlite-writer", "sqlite-readers");
    }

    @Test
    void aFileThatIsLargelyFreeIsWrittenAnew() throws SQLException {
        execute(List.of("CREATE TABLE large AS SELECT randomblob(4000000)", "DROP TABLE large"));
        assertThat(CommandRun.of(environment, "maintain").out())
                .anyMatch(line -> line.matches("storage +analyzed, and written anew without .*"));
        assertThat(CommandRun.of(environment, "maintain").out())
                .anyMatch(line -> line.matches("storage +analyzed; [0-9]% of the file are free.*"));
    }
}
