package org.quillgraph.domain.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of rows looks like. */
public enum TableFormat {
    /** As RFC 4180 says, in UTF-8, with a line of names first. */
    CSV,
    /** One array of objects. */
    JSON,
    /** An object on each line. */
    NDJSON;

    /** What a file of that name holds, as far as its extension tells. */
    public static Optional<TableFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> name.endsWith("." + it)).findFirst();
    }

    /** As file names and command lines have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
