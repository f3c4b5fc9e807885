package org.quillgraph.domain.vault;

import java.util.SequencedMap;

/** A database as something to be copied or filled as a whole. */
public interface Vault {

    /** What it holds now, while others go on reading and writing; to be closed by the caller. */
    Snapshot snapshot();

    /**
     * Takes what the database holds away and fills it anew, making its schema where there is none:
     * all of it, files and search indexes too, or, if the work fails, nothing.
     *
     * <p>Refuses rows of another schema, and a database that others use or, unless it may be
     * replaced, that holds anything.
     */
    Contents refill(Origin origin, boolean replace, Work work);

    /** Fills, and says with what. */
    interface Work {
        Contents on(Filling filling);

        /** Hears of how many rows the words are indexed, when all rows are there. */
        default void indexed(long done, long total) {}
    }

    /** A database while it is filled. */
    interface Filling extends Rows, FileSink {
        /** Reads the rows that it holds by now; to be called when all were added. */
        SequencedMap<String, Tally> stored();
    }
}
