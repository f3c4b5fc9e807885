package org.quillgraph.persistence.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Migrations;

/** Whatever the migrations make is kept in backups, but for what is named here. */
abstract class TablesContract {
    private static final Predicate<String> NOT_KEPT =
            Pattern.compile(
                            "(?i:databasechangelog(lock)?)|.*_lock|search_index|.*_search|.*_fts.*|sqlite_.*")
                    .asMatchPredicate();

    /** The numbers of one server's transactions. */
    private static final String OF_THE_SERVER = "revision.tx";

    abstract DatabaseSettings settings();

    @Test
    void everyTableWithEveryColumnIsKept() throws SQLException {
        try (Databases databases = Databases.open(settings())) {
            new Migrations(databases).update();
            assertThat(kept()).isEqualTo(there(databases)).isNotEmpty();
        }
    }

    private static Map<String, Set<String>> kept() {
        Map<String, Set<String>> tables = new TreeMap<>();
        for (Table table : Tables.ALL) {
            table.columns().stream()
                    .map(Column::name)
                    .forEach(column -> add(tables, table.name(), column));
        }
        return tables;
    }

    private static Map<String, Set<String>> there(Databases databases) throws SQLException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (Connection connection = databases.writer().getConnection()) {
            Set<String> names = new TreeSet<>();
            try (ResultSet found =
                    connection
                            .getMetaData()
                            .getTables(null, "public", null, new String[] {"TABLE"})) {
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
            }
            names.removeIf(NOT_KEPT);
            for (String name : names) {
                try (ResultSet columns =
                        connection.getMetaData().getColumns(null, null, name, null)) {
                    while (columns.next()) {
                        add(tables, name, columns.getString("COLUMN_NAME"));
                    }
                }
            }
        }
        return tables;
    }

    private static void add(Map<String, Set<String>> tables, String table, String column) {
        if (!OF_THE_SERVER.equals(table + "." + column)) {
            tables.computeIfAbsent(table, _ -> new TreeSet<>()).add(column);
        }
    }
}
