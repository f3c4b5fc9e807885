package org.quillgraph.persistence.legacy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.legacy.LegacyRow;

/** Reads one row at a time, so that a file may be larger than memory. */
final class LegacyCursor extends AbstractSpliterator<LegacyRow> {
    private final Path file;
    private final ResultSet rows;

    LegacyCursor(Path file, ResultSet rows, long count) {
        super(count, ORDERED | NONNULL);
        this.file = file;
        this.rows = rows;
    }

    @Override
    public boolean tryAdvance(Consumer<? super LegacyRow> action) {
        try {
            if (!rows.next()) {
                return false;
            }
            Map<String, @Nullable Object> columns = columns();
            String number = String.valueOf(columns.get("id"));
            action.accept(new LegacyRow(number, columns, new LegacyIdea(columns).reading()));
            return true;
        } catch (SQLException e) {
            throw LegacyIdeaFile.unreadable(file, e);
        }
    }

    private Map<String, @Nullable Object> columns() throws SQLException {
        ResultSetMetaData names = rows.getMetaData();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            columns.put(names.getColumnName(i), rows.getObject(i));
        }
        return columns;
    }
}
