package org.quillgraph.persistence.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileTally;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.domain.vault.Table.Kind;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Inspection;
import org.quillgraph.persistence.database.Migrations;

class PostgresVaultTest extends VaultContract {
    private static final Table REVISION =
            new Table(
                    "revision",
                    List.of(
                            new Column("position", Kind.LONG),
                            new Column("id", Kind.UUID),
                            new Column("entity_type", Kind.TEXT),
                            new Column("entity_id", Kind.UUID),
                            new Column("entity_version", Kind.INT),
                            new Column("operation", Kind.TEXT),
                            new Column("change_set", Kind.UUID),
                            new Column("changed_at", Kind.INSTANT),
                            new Column("changes", Kind.JSON)));

    @Override
    String found(String word) {
        return "SELECT count(*) FROM idea_inspiration_search WHERE lexemes @@ '%s'::tsquery"
                .formatted(word);
    }

    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Test
    void onlyItsOwnTablesAreAnalyzed() throws SQLException {
        try (Databases databases = Databases.open(settings())) {
            new Migrations(databases).update();
            databases.analyze();
            try (Connection connection = databases.readers().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery(
                                    """
                                    SELECT count(*) FILTER (WHERE schemaname = 'public'),
                                        count(*) FILTER (WHERE relname = 'pg_class')
                                    FROM pg_stat_all_tables WHERE last_analyze IS NOT NULL
                                    """)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isPositive();
                assertThat(row.getInt(2)).isZero();
            }
        }
    }

    @Test
    void revisionsAreOfTheServersFirstTransaction() throws SQLException {
        DatabaseSettings settings = settings();
        String id = "0198a7e2-7c11-7d2a-9b0f-3c9a51e0c4d2";
        new DatabaseVault(settings)
                .refill(
                        origin(settings),
                        false,
                        filling -> {
                            filling.begin(REVISION);
                            filling.add(
                                    Arrays.asList(
                                            "7",
                                            id,
                                            "Setting",
                                            id,
                                            "0",
                                            "CREATED",
                                            id,
                                            "2026-03-01T10:15:30.123456Z",
                                            "{}"));
                            return new Contents(new LinkedHashMap<>(), FileTally.NONE);
                        });
        try (Connection connection = Inspection.connect(settings.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position, tx FROM revision")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong("position")).isEqualTo(7);
            assertThat(row.getString("tx")).isEqualTo("1");
        }
    }
}
