package org.quillgraph.domain.vault;

import java.util.SequencedMap;

/** All rows and files there were at one moment, in a database or in a backup of one. */
public interface Snapshot extends AutoCloseable {

    Origin origin();

    /** How many rows each table has, by its name. */
    SequencedMap<String, Long> counts();

    /**
     * Reads all of it, first the rows and then the files that these or their history tell of; what
     * is damaged is refused, at the latest when all was told.
     *
     * @return what was told
     */
    Contents tell(Rows rows, FileSink files);

    @Override
    void close();
}
