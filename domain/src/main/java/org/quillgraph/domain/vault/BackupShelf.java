package org.quillgraph.domain.vault;

import java.time.Instant;

/** Keeps the backups that a server makes by itself. */
public interface BackupShelf {

    /** Begins one that is named for a moment; it is kept once it is finished. */
    Place place(Instant moment);

    /** Where one backup goes; its text is what an operator calls it. */
    interface Place {
        BackupSink open();
    }

    /** Removes all but the newest of those that were made here, and what is left of broken ones. */
    void keepNewest(int most);
}
