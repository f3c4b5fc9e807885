package org.quillgraph.domain.legacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken: which, because of which column, why, and all of it, so that nothing is
 * lost.
 */
public record Reject(
        String row, String column, String reason, Map<String, @Nullable Object> columns) {}
