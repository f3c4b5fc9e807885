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
import org.quillgraph.domain.imports.SourceRow;

/** Reads one row at a time, so that a file may be larger than memory. */
final class LegacyCursor extends AbstractSpliterator<SourceRow> {
    private final Path file;
    private final LegacyTable table;
    private final ResultSet rows;

    LegacyCursor(Path file, LegacyTable table, ResultSet rows) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.file = file;
        this.table = table;
        this.rows = rows;
    }

    @Override
    public boolean tryAdvance(Consumer<? super SourceRow> action) {
        try {
            if (!rows.next()) {
                return false;
            }
            Map<String, @Nullable Object> columns = columns();
            String place = table.name() + "/" + columns.get("id");
            action.accept(
                    SourceRow.of(
                            place,
                            columns,
                            () -> table.reading().apply(new LegacyColumns(columns))));
            return true;
        } catch (SQLException e) {
            throw SqliteSource.unreadable(file, e);
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
