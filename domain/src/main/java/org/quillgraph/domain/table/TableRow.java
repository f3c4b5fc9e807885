package org.quillgraph.domain.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.change.Draft;

/**
 * A row of a file with what could be made of it.
 *
 * @param line at which it begins, from 1
 * @param cells as they stand in the file, by column
 */
public record TableRow(long line, Map<String, @Nullable Object> cells, Reading reading) {

    // Written out, because a compact one loses the @Nullable on its way into the class file.
    public TableRow(long line, Map<String, @Nullable Object> cells, Reading reading) {
        this.line = line;
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.reading = reading;
    }

    /** What could be made of a row. */
    public sealed interface Reading {}

    /** It says this of one record; its identity, times and version stand among the values. */
    public record Accepted(Draft draft) implements Reading {}

    /** One of its columns, or the row as a whole where that is empty, holds what none may. */
    public record Refused(String column, String reason) implements Reading {}
}
