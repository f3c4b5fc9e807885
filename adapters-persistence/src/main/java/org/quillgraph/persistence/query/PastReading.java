package org.quillgraph.persistence.query;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.quillgraph.persistence.history.PastConnections;
import org.springframework.dao.DataAccessResourceFailureException;

/** Reads what was at a time, whatever transaction is under way. */
final class PastReading implements Reading {
    private final EntityManagerFactory factory;
    private final Databases databases;
    private final PastConnections connections;
    private final StatementLimit limit;
    private final Instant time;

    PastReading(
            EntityManagerFactory factory,
            Databases databases,
            PastConnections connections,
            StatementLimit limit,
            Instant time) {
        this.factory = factory;
        this.databases = databases;
        this.connections = connections;
        this.limit = limit;
        this.time = time;
    }

    @Override
    public <T> T read(Function<Run, T> answer) {
        try {
            return onConnection(answer);
        } catch (RuntimeException e) {
            throw Faults.translate(databases.url(), Overflow.translate(e));
        }
    }

    /** What was does not change any more, and all of it is read in one transaction. */
    @Override
    public <T> T inOneState(Function<Run, T> answers) {
        return read(answers);
    }

    private <T> T onConnection(Function<Run, T> answer) {
        try (Connection connection = connections.at(time);
                Session session =
                        factory.unwrap(SessionFactory.class)
                                .withOptions()
                                .connection(connection)
                                .flushMode(FlushMode.MANUAL)
                                .openSession()) {
            check(session);
            return answer.apply(new Run(session, limit));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no connection to the past", e);
        }
    }

    /** By the clock of the database, which dates the revisions. */
    private void check(Session session) {
        Instant begins =
                session.createSelectionQuery(
                                "select h.beginsAt from HistoryEntity h"
                                        + " where :time <= clock_timestamp()",
                                Instant.class)
                        .setParameter("time", time)
                        .getSingleResultOrNull();
        if (begins == null) {
            throw ProblemException.invalid(
                    "asOf", time + " is yet to come; leave asOf out to ask for now.");
        }
        if (time.isBefore(begins)) {
            throw ProblemException.invalid(
                    "asOf", "lies before the history begins, which is " + begins + ".");
        }
    }
}
