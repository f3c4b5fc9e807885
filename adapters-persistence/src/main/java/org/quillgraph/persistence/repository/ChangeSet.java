package org.quillgraph.persistence.repository;

import java.util.UUID;
import org.quillgraph.domain.model.Uuids;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What all changes of one transaction have in common. */
final class ChangeSet implements TransactionSynchronization {
    private final UUID id = Uuids.fresh();
    private Runnable last = () -> {};

    private ChangeSet() {}

    /** That of the transaction under way. */
    static ChangeSet current() {
        if (TransactionSynchronizationManager.getResource(ChangeSet.class)
                instanceof ChangeSet known) {
            return known;
        }
        ChangeSet begun = new ChangeSet();
        TransactionSynchronizationManager.bindResource(ChangeSet.class, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    UUID id() {
        return id;
    }

    /** Has that done when the transaction is about to commit. */
    void atLast(Runnable work) {
        last = work;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        last.run();
    }

    /** The next transaction on the thread is another change set. */
    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResource(ChangeSet.class);
    }
}
