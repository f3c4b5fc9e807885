package org.quillgraph.domain.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How far back revisions go. */
public interface History {

    /** Since when there is a revision of every change; of earlier times nothing can be asked. */
    Instant begins();

    /** How many revisions {@link #forgetBefore} would forget. */
    long countBefore(Instant time);

    /**
     * Forgets all that was changed before, except for the last change of all and what would leave a
     * gap in what followers are told. From the start, nothing of that time can be asked any more;
     * the revisions go in batches, between which others write.
     *
     * @param leaving hears of each batch, as {@link Snapshots} has them, before it is deleted
     * @return how many were forgotten
     */
    long forgetBefore(Instant time, Consumer<List<Map<String, Object>>> leaving);
}
