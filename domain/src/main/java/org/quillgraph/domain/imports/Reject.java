package org.quillgraph.domain.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken: which, because of which column, why, and all of it, so that nothing is
 * lost.
 *
 * @param column empty where the row as a whole is the reason
 */
public record Reject(
        String place, String column, String reason, Map<String, @Nullable Object> columns) {

    @Override
    public String toString() {
        return place + (column.isEmpty() ? "" : ", " + column) + ": " + reason;
    }
}
