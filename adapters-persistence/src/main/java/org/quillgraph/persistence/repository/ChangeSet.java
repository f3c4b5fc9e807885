package org.quillgraph.persistence.repository;

import java.util.UUID;
import org.quillgraph.domain.model.Uuids;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What all changes of one transaction have in common. */
final class ChangeSet implements TransactionSynchronization {
    private final UUID id;

    /** Less than the id of every revision that the transaction writes. */
    private final UUID start = Uuids.fresh();

    private Runnable last = () -> {};

    private ChangeSet(UUID id) {
        this.id = id;
    }

    /** That of the transaction under way. */
    static ChangeSet current() {
        if (TransactionSynchronizationManager.getResource(ChangeSet.class)
                instanceof ChangeSet known) {
            return known;
        }
        return begin(Uuids.fresh());
    }

    /** Has the transaction under way, which has changed nothing yet, go on with this one. */
    static ChangeSet begin(UUID id) {
        ChangeSet begun = new ChangeSet(id);
        TransactionSynchronizationManager.bindResource(ChangeSet.class, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    UUID id() {
        return id;
    }

    UUID start() {
        return start;
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
