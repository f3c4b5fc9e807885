package org.quillgraph.persistence.repository;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One transaction, to which all repositories and queries on the thread belong. */
@Component
final class JpaUnitOfWork implements UnitOfWork {
    private static final int MOST_TRIES = 10;

    private final Transactions transactions;
    private final Databases databases;

    JpaUnitOfWork(Transactions transactions, Databases databases) {
        this.transactions = transactions;
        this.databases = databases;
    }

    @Override
    public <T> T run(boolean dry, Function<UUID, T> work) {
        return inTurn(dry, () -> work.apply(ChangeSet.current().id()));
    }

    @Override
    public <T> T runAs(UUID changeSet, Supplier<T> work) {
        return inTurn(
                false,
                () -> {
                    ChangeSet.begin(changeSet);
                    return work.get();
                });
    }

    /**
     * Of those that wait for each other in a circle the database sends some away; these go on one
     * after the other, so that they do not meet again.
     */
    private <T> T inTurn(boolean dry, Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            boolean again = tries > 1;
            try {
                return transactions.writeUnless(
                        dry,
                        session -> {
                            if (again) {
                                exclusively("collided");
                            }
                            return work.get();
                        });
            } catch (ProblemException e) {
                if (tries == MOST_TRIES || !Faults.isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    /** On SQLite there is but one writer anyway. */
    @Override
    public void exclusively(String name) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("outside a unit of work: " + name);
        }
        if (!databases.isSqlite()) {
            transactions.write(
                    session ->
                            session.createNativeQuery(
                                            "select pg_advisory_xact_lock(hashtextextended(?1, 0)) is null",
                                            Boolean.class)
                                    .setParameter(1, name)
                                    .getSingleResult());
        }
    }
}
