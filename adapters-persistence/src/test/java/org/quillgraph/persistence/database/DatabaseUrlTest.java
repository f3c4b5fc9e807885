package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.model.Problem.Invalid;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;

class DatabaseUrlTest {

    @Test
    void everyPartOfAnAddressIsRead() {
        Postgres url = postgres("postgresql://anna:secret@db.example:6543/ideas");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/ideas");
        assertThat(url.properties())
                .containsEntry("user", "anna")
                .containsEntry("password", "secret");
    }

    @Test
    void theShortNameMeansTheSame() {
        assertThat(postgres("postgres://anna@db/ideas").jdbcUrl())
                .isEqualTo("jdbc:postgresql://db:5432/ideas");
    }

    @Test
    void whatIsWrittenAsPercentIsDecoded() {
        Postgres url = postgres("postgresql://a%40b:p%3A%2F%40+w%20d@db/my%20ideas");
        assertThat(url.properties())
                .containsEntry("user", "a@b")
                .containsEntry("password", "p:/@+w d");
        assertThat(url.database()).isEqualTo("my ideas");
    }

    @Test
    void optionsGoToTheDriver() {
        assertThat(postgres("postgresql://db/ideas?sslmode=require&connectTimeout=3").properties())
                .containsEntry("sslmode", "require")
                .containsEntry("connectTimeout", "3");
    }

    @Test
    void anAddressOfTheNewInternetIsRead() {
        assertThat(postgres("postgresql://[::1]:5433/ideas").server()).isEqualTo("[::1]:5433");
    }

    @Test
    void theFormOfTheDriverIsRead() {
        String jdbc = "jdbc:postgresql://db:6543/ideas?user=anna&password=secret";
        assertThat(postgres(jdbc))
                .extracting(Postgres::jdbcUrl, Postgres::server, Postgres::database)
                .containsExactly(jdbc, "db:6543", "ideas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://anna:secret@db.example/ideas",
                "jdbc:postgresql://db.example/ideas?user=anna&password=secret",
            })
    void thePasswordIsNeverShown(String url) {
        assertThat(DatabaseUrl.parse(url).toString())
                .isEqualTo("PostgreSQL at db.example:5432, database ideas");
        assertThat(new DatabaseSettings(url, Path.of("data")).toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:some/ideas.db", "jdbc:sqlite:some/ideas.db"})
    void aFileIsRead(String url) {
        assertThat(DatabaseUrl.parse(url)).isEqualTo(new Sqlite(Path.of("some", "ideas.db")));
    }

    @Test
    void withoutAddressTheFileLiesInTheDataFolder() {
        assertThat(new DatabaseSettings(null, Path.of("data")).databaseUrl())
                .isEqualTo(new Sqlite(Path.of("data", "quillgraph.db")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://anna:secret@db/ideas",
                "secret",
                "postgresql:secret",
                "postgresql://anna:secret@db",
                "postgresql://anna:secret@db/",
                "postgresql://anna:sec ret@db/ideas",
                "postgresql://anna:secret@host_name/ideas%",
                "postgresql://anna:secret%zz@db/ideas",
                "postgresql://anna:se/cret@db/ideas",
                "postgresql://anna:secret@db:port/ideas",
                "postgresql://anna:secret@db/ideas?sslmode",
                "jdbc:postgresql://db:99999999/ideas?password=secret",
                "sqlite:",
                "sqlite::memory:",
                "sqlite:///secret.db",
                "sqlite:secret.db?mode=ro",
            })
    void whatIsWrongIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isInstanceOf(Invalid.class))
                .hasMessageStartingWith("DATABASE_URL")
                .hasMessageNotContainingAny("secret", "sec ret", "cret");
    }

    private static Postgres postgres(String url) {
        return (Postgres) DatabaseUrl.parse(url);
    }
}
