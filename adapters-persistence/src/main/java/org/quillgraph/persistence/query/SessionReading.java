package org.quillgraph.persistence.query;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads in the transaction under way, which sees its own changes; without one on a connection of
 * the readers, where BEGIN and COMMIT around single statements would only cost time.
 */
final class SessionReading implements Reading {
    private final EntityManagerFactory factory;
    private final Databases databases;

    SessionReading(EntityManagerFactory factory, Databases databases) {
        this.factory = factory;
        this.databases = databases;
    }

    @Override
    public <T> T read(Function<Run, T> answer) {
        try {
            return TransactionSynchronizationManager.isActualTransactionActive()
                    ? inTransaction(answer)
                    : alone(answer);
        } catch (RuntimeException e) {
            throw Faults.translate(databases.url(), Overflow.translate(e));
        }
    }

    private <T> T inTransaction(Function<Run, T> answer) {
        return answer.apply(
                new Run(
                        Objects.requireNonNull(
                                        EntityManagerFactoryUtils.getTransactionalEntityManager(
                                                factory))
                                .unwrap(Session.class)));
    }

    private <T> T alone(Function<Run, T> answer) {
        try (Connection connection = databases.readers().getConnection();
                Session session =
                        factory.unwrap(SessionFactory.class)
                                .withOptions()
                                .connection(connection)
                                .flushMode(FlushMode.MANUAL)
                                .openSession()) {
            return answer.apply(new Run(session));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no connection to read with", e);
        }
    }
}
