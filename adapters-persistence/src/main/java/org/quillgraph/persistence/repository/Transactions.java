package org.quillgraph.persistence.repository;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in the caller's transaction, or in one of its own where the caller has none.
 *
 * <p>The session is stateless: records are values, so nothing is to be kept, compared or flushed
 * between two calls.
 */
@Component
public final class Transactions {
    private final Databases databases;
    private final EntityManager entities;
    private final SessionFactory sessions;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    public Transactions(
            Databases databases,
            EntityManagerFactory factory,
            PlatformTransactionManager transactions) {
        this.databases = databases;
        this.entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
        this.sessions = factory.unwrap(SessionFactory.class);
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    Metamodel metamodel() {
        return sessions.getMetamodel();
    }

    public <T> T read(Function<StatelessSession, T> work) {
        return run(reading, false, work);
    }

    public <T> T write(Function<StatelessSession, T> work) {
        return writeUnless(false, work);
    }

    /** Writes, and takes it all back where it is only to be seen whether it could be done. */
    <T> T writeUnless(boolean dry, Function<StatelessSession, T> work) {
        return run(writing, dry, work);
    }

    /** Sends the rows together; the batch size that counts is that of the session shared with. */
    void insertAll(StatelessSession session, List<?> rows) {
        together(rows, () -> session.insertMultiple(rows));
    }

    /** Sends the changed rows together, as {@link #insertAll} does. */
    void updateAll(StatelessSession session, List<?> rows) {
        together(rows, () -> session.updateMultiple(rows));
    }

    /** Sends the deletions together, as {@link #insertAll} does. */
    void deleteAll(StatelessSession session, List<?> rows) {
        together(rows, () -> session.deleteMultiple(rows));
    }

    private void together(List<?> rows, Runnable sending) {
        Session current = entities.unwrap(Session.class);
        Integer before = current.getJdbcBatchSize();
        current.setJdbcBatchSize(rows.size());
        try {
            sending.run();
        } finally {
            current.setJdbcBatchSize(before);
        }
    }

    private <T> T run(
            TransactionTemplate transaction, boolean dry, Function<StatelessSession, T> work) {
        try {
            return transaction.execute(
                    status -> {
                        T done = onSameConnection(work);
                        if (dry) {
                            status.setRollbackOnly();
                        }
                        return done;
                    });
        } catch (RuntimeException e) {
            throw Faults.translate(databases.url(), e);
        }
    }

    /** Shares the transaction as well, without which Hibernate would send each row by itself. */
    private <T> T onSameConnection(Function<StatelessSession, T> work) {
        Session current = entities.unwrap(Session.class);
        try (StatelessSession session = current.statelessWithOptions().connection().open()) {
            return work.apply(session);
        }
    }
}
