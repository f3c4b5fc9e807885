package org.quillgraph.domain.imports;

import java.util.OptionalInt;

/** What the rows of one import named so far: as many as there are rows, so not kept in memory. */
public interface SeenKeys extends AutoCloseable {

    /** Puts what a row held, as a hash, under what it named, in place of what was there before. */
    void put(long key, int content);

    /** Empty where no row named it. */
    OptionalInt content(long key);

    /** Forgets all of it. */
    @Override
    void close();

    /** Begins with nothing seen. */
    interface Factory {
        SeenKeys create();
    }
}
