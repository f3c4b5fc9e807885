package org.quillgraph.domain.vault;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The name and the columns of rows that belong together; the first column is their key. */
public record Table(String name, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    public Column key() {
        return columns.getFirst();
    }

    /** That of a row of this table. */
    public static String key(List<@Nullable String> row) {
        return Objects.requireNonNull(row.getFirst());
    }

    /** One value of every row. */
    public record Column(String name, Kind kind) {}

    /** What values mean; each has one text, whichever database it comes from. */
    public enum Kind {
        /** {@code 0198a7e2-…} in lower case. */
        UUID,
        TEXT,
        INT,
        LONG,
        /** {@code 0.25}, without zeros at its end. */
        DECIMAL,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** {@code 2026-03-01T10:15:30.123456Z}. */
        INSTANT,
        /** {@code 2026-03-01}. */
        DATE,
        /** Members sorted, no blanks. */
        JSON
    }
}
