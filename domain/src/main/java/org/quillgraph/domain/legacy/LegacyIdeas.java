package org.quillgraph.domain.legacy;

import java.util.stream.Stream;

/** The ideas that an older collector holds, to be read but never written. */
public interface LegacyIdeas extends AutoCloseable {

    /** How many rows there are to read, good and bad. */
    long count();

    /** All rows by ascending number, read as they are asked for; to be closed after use. */
    Stream<LegacyRow> rows();

    @Override
    void close();
}
