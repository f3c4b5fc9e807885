package org.quillgraph.domain.history;

import java.time.Instant;

/** How far back revisions go. */
public interface History {

    /** Since when there is a revision of every change; of earlier times nothing can be asked. */
    Instant begins();

    /**
     * Forgets all that was changed before, except for the last change of all and what would leave a
     * gap in what followers are told. From the start, nothing of that time can be asked any more;
     * the revisions go in batches, between which others write.
     */
    void forgetBefore(Instant time);
}
