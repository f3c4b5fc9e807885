package org.quillgraph.persistence.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as its file has it.
 *
 * @param cells by column; texts in CSV, values of JSON elsewhere
 * @param fault why it is no row of this file; null where it is one
 */
record RawRow(long line, Map<String, @Nullable Object> cells, @Nullable String fault) {}
