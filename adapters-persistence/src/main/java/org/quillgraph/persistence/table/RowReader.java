package org.quillgraph.persistence.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.quillgraph.domain.table.TableFormat;

/** Reads the rows of a file one after the other. */
interface RowReader extends Iterator<RawRow>, Closeable {
    /** What some programs put before a text. */
    String MARK_OF_UTF8 = "\uFEFF";

    /** Refuses what is no file of that format. */
    static RowReader open(Path file, TableFormat format) throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(file);
            case JSON -> new JsonRows(file);
            case NDJSON -> new NdjsonRows(file);
        };
    }

    /** Those that the file says all its rows have; empty where each has its own. */
    default List<String> columns() {
        return List.of();
    }
}
