package org.quillgraph.domain.imports;

import java.util.stream.Stream;

/** Rows that are to become records here; they are read and never written. */
public interface ImportSource extends AutoCloseable {

    /** How many rows there are to read, good and bad. */
    long count();

    /**
     * All rows, each after those that it refers to and in the same order every time, read as they
     * are asked for; to be closed after use.
     */
    Stream<SourceRow> rows();

    @Override
    void close();
}
