package org.quillgraph.persistence.repository;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.quillgraph.domain.model.Uuids;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What all changes of one transaction have in common.
 *
 * @param at the time of its first change, in UTC, to the microsecond
 */
record ChangeSet(UUID id, Instant at) {

    /** That of the transaction under way. */
    static ChangeSet current() {
        if (TransactionSynchronizationManager.getResource(ChangeSet.class)
                instanceof ChangeSet known) {
            return known;
        }
        ChangeSet begun =
                new ChangeSet(Uuids.fresh(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        TransactionSynchronizationManager.bindResource(ChangeSet.class, begun);
        TransactionSynchronizationManager.registerSynchronization(new End());
        return begun;
    }

    /** The next transaction on the thread is another change set. */
    private static final class End implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(ChangeSet.class);
        }
    }
}
