package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quillgraph.persistence.TestDatabases;

class SqliteMigrationsTest extends MigrationsContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }

    /** SQLite's own table of the last numbers given out cannot be dropped. */
    @Override
    String schema() {
        return """
               SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_master
               WHERE tbl_name NOT LIKE 'DATABASECHANGELOG%' AND name <> 'sqlite_sequence' ORDER BY type, name
               """;
    }

    @Test
    void lookingAtTheStatusMakesNoFile() {
        DatabaseSettings untouched = TestDatabases.sqlite();
        assertThat(Migrations.status(untouched).applied()).isEmpty();
        assertThat(untouched.dataFolder()).isEmptyDirectory();
    }
}
