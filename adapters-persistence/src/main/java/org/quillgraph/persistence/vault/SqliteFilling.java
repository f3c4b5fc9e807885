package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.persistence.database.DatabaseUrl;

/** Fills by statements, many rows at a time. */
final class SqliteFilling extends DatabaseFilling {
    private static final int ROWS_AT_ONCE = 100;

    private @Nullable PreparedStatement insert;
    private int waiting;

    SqliteFilling(DatabaseUrl url, Connection connection, FileSink files) {
        super(url, connection, files);
    }

    /** Until the commit, which fails where a reference leads nowhere. */
    @Override
    void defer() throws SQLException {
        execute("PRAGMA defer_foreign_keys = ON");
    }

    @Override
    void empty() throws SQLException {
        defer();
        for (String index : indexes()) {
            execute("DELETE FROM " + index);
        }
        execute("DELETE FROM search_index");
        for (Table table : Tables.in(connection)) {
            execute("DELETE FROM " + table.name());
        }
    }

    /** {@code INSERT INTO article (id, title, …) VALUES (?, ?, …)} */
    @Override
    void open(Table table) throws SQLException {
        String columns =
                table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String values = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        insert =
                connection.prepareStatement(
                        "INSERT INTO %s (%s) VALUES (%s)".formatted(table.name(), columns, values));
    }

    @Override
    void write(Table table, List<@Nullable String> values) throws SQLException {
        PreparedStatement statement = Objects.requireNonNull(insert);
        for (int i = 0; i < values.size(); i++) {
            String text = values.get(i);
            statement.setObject(
                    i + 1, text == null ? null : Texts.stored(table.columns().get(i).kind(), text));
        }
        statement.addBatch();
        waiting++;
        if (waiting == ROWS_AT_ONCE) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    void flush() throws SQLException {
        if (insert != null) {
            insert.executeBatch();
            insert.close();
            insert = null;
            waiting = 0;
        }
    }

    /** AUTOINCREMENT goes on behind the greatest by itself. */
    @Override
    void settle() throws SQLException {
        flush();
    }
}
