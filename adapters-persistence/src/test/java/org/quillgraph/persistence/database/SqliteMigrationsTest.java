package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerReadsWhatIsMade(@TempDir Path there) throws IOException, SQLException {
        Path folder = there.resolve("data");
        DatabaseSettings settings = new DatabaseSettings(null, folder, 2, 0);
        try (Databases databases = Databases.open(settings);
                Connection connection = databases.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a (b)");

            assertThat(rights(folder)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.filter(it -> it.toString().contains(".db")))
                        .hasSizeGreaterThan(2)
                        .allMatch(file -> rights(file).equals("rw-------"));
            }
        }
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
