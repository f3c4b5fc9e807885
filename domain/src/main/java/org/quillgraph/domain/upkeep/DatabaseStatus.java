package org.quillgraph.domain.upkeep;

import java.util.List;
import java.util.Optional;

/** How a database stands; looking makes no file and changes nothing. */
public interface DatabaseStatus {

    /** Where it is, without its password. */
    String place();

    /** {@code SQLite} or {@code PostgreSQL}. */
    String kind();

    /** Changes of the schema that were made, in their order. */
    List<String> applied();

    /** Changes of the schema that are still to be made. */
    List<String> pending();

    /** Empty where only the programs that have the database open could tell. */
    List<Pool> pools();

    /** The last run of each job that was ever done. */
    List<JobRun> jobs();

    /** What it takes of its disk; 0 where there is none. */
    long bytes();

    /** Of each type whose table is there. */
    List<Rows> rows();

    /** Tables and indexes, the largest first. On SQLite the whole file is read. */
    List<Part> parts();

    /**
     * Connections that are kept open.
     *
     * @param active those that somebody works with
     * @param waiting how many wait for one; empty where that is known to their own program only
     * @param most how many there may be; empty where that is known to their own program only
     */
    record Pool(
            String name, int active, int idle, Optional<Integer> waiting, Optional<Integer> most) {}

    /**
     * How many records of a type there are, and how many of them were made within the last days.
     */
    record Rows(String type, long all, long inADay, long inAWeek, long inAMonth) {}

    /**
     * A table or an index.
     *
     * @param table the table that it is, or is an index of
     */
    record Part(String name, String table, long bytes) {
        public boolean isTable() {
            return name.equals(table);
        }
    }
}
