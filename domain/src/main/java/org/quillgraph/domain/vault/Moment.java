package org.quillgraph.domain.vault;

import java.util.List;

/** All that a database holds at one moment, while it goes on. */
public interface Moment extends Snapshot, KeyedTables {

    /** From where on changes are not in it. */
    Mark mark();

    /** How many revisions came after an earlier moment. */
    long countChanges(Mark since);

    /**
     * Tells the rows that these revisions are of, and the revisions; others may be among them, but
     * none is told twice.
     */
    void tellChanges(Mark since, Keys keys);

    /** How far the changes of a database have come; only that database knows what it means. */
    record Mark(long number) {}

    /** Takes the keys of rows, some of one table at a time. */
    interface Keys {
        void add(Table table, List<String> keys);
    }
}
