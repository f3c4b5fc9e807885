package org.quillgraph.persistence.query;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final StatementLimit limit;

    SessionReading(EntityManagerFactory factory, Databases databases, StatementLimit limit) {
        this.factory = factory;
        this.databases = databases;
        this.limit = limit;
    }

    @Override
    public <T> T read(Function<Run, T> answer) {
        return translated(() -> isInTransaction() ? inTransaction(answer) : alone(answer));
    }

    /** In a transaction that only reads and sees what was there when it began. */
    @Override
    public <T> T inOneState(Function<Run, T> answers) {
        return translated(() -> isInTransaction() ? inTransaction(answers) : inSnapshot(answers));
    }

    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private <T> T translated(Supplier<T> reading) {
        try {
            return reading.get();
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
                                .unwrap(Session.class),
                        limit));
    }

    private <T> T alone(Function<Run, T> answer) {
        try (Connection connection = databases.readers().getConnection()) {
            return on(connection, answer);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** The pool ends the transaction, and puts back what is set here. */
    private <T> T inSnapshot(Function<Run, T> answers) {
        try (Connection connection = databases.readers().getConnection()) {
            if (!databases.isSqlite()) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            connection.setAutoCommit(false);
            return on(connection, answers);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private <T> T on(Connection connection, Function<Run, T> answer) {
        try (Session session =
                factory.unwrap(SessionFactory.class)
                        .withOptions()
                        .connection(connection)
                        .flushMode(FlushMode.MANUAL)
                        .openSession()) {
            return answer.apply(new Run(session, limit));
        }
    }

    private static DataAccessResourceFailureException unreachable(SQLException fault) {
        return new DataAccessResourceFailureException("no connection to read with", fault);
    }
}
