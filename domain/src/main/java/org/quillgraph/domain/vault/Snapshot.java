package org.quillgraph.domain.vault;

import java.util.SequencedMap;

/** All rows there were at one moment, in a database or in a backup of one. */
public interface Snapshot extends AutoCloseable {

    Origin origin();

    /** How many rows each table has, by its name. */
    SequencedMap<String, Long> counts();

    /** Reads all of it; a backup that is damaged is refused, at the latest when all was told. */
    void tell(Rows rows);

    @Override
    void close();
}
