package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;

/** Reads tables to their end, a few rows at a time, in the transaction of the connection. */
record RowReader(Connection connection, Texts texts) {
    // of which each may hold a text of a megabyte
    private static final int ROWS_AT_ONCE = 100;

    void tell(List<Table> tables, Rows rows) throws SQLException {
        for (Table table : tables) {
            rows.begin(table);
            tell(table, rows);
        }
    }

    private void tell(Table table, Rows rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(select(table))) {
                while (row.next()) {
                    rows.add(values(table.columns(), row));
                }
            }
        }
    }

    /** Keys have to be few enough for one statement. */
    SequencedMap<String, List<@Nullable String>> find(Table table, List<String> keys)
            throws SQLException {
        SequencedMap<String, List<@Nullable String>> found = new LinkedHashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(select(table) + Texts.where(table, keys))) {
            texts.bind(statement, table, keys);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<@Nullable String> values = values(table.columns(), row);
                    found.put(Table.key(values), values);
                }
            }
        }
        return found;
    }

    /** {@code SELECT id::text, title::text, … FROM article} */
    private String select(Table table) {
        return table.columns().stream()
                .map(texts::select)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + table.name()));
    }

    private List<@Nullable String> values(List<Column> columns, ResultSet row) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String given = row.getString(i + 1);
            values.add(given == null ? null : texts.text(columns.get(i).kind(), given));
        }
        return values;
    }

    /** As whatever is indexed was cut. */
    Optional<String> stemming() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT stemming FROM search_index")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    long count(Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table.name())) {
            row.next();
            return row.getLong(1);
        }
    }
}
