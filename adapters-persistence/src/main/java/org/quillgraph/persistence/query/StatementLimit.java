package org.quillgraph.persistence.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.SharedSessionContract;
import org.postgresql.PGConnection;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * Stops statements of clients that take too long. What the program does by itself, such as a
 * backup, may take as long as it does.
 *
 * <p>The driver's own timeout is of no use on SQLite, where it is how long to wait for a lock.
 */
final class StatementLimit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatementLimit.class);
    private static final Duration LONGEST_TICK = Duration.ofMillis(200);

    private final Duration longest;
    private final boolean sqlite;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Timer clock = new Timer("statement-limit", true);

    /** {@code longest} is how long one may take; zero for as long as it does. */
    StatementLimit(Duration longest, boolean sqlite) {
        this.longest = longest;
        this.sqlite = sqlite;
        if (longest.isPositive()) {
            long tick = Math.clamp(longest.toMillis() / 10, 1, LONGEST_TICK.toMillis());
            // looking at them now and then costs a statement less than an alarm for each would
            clock.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            stopLate();
                        }
                    },
                    tick,
                    tick);
        }
    }

    /** Refused with {@link Problem.TooSlow} where the statement was stopped. */
    <T> T within(SharedSessionContract session, Supplier<T> statement) {
        if (longest.isZero() || Caller.current().client().isEmpty()) {
            return statement.get();
        }
        Running one =
                new Running(
                        session.doReturningWork(connection -> connection),
                        System.nanoTime() + longest.toNanos());
        running.add(one);
        try {
            return statement.get();
        } catch (RuntimeException e) {
            throw one.end() ? new ProblemException(new Problem.TooSlow(longest), e) : e;
        } finally {
            one.end();
            running.remove(one);
        }
    }

    private void stopLate() {
        long now = System.nanoTime();
        running.stream().filter(one -> now - one.deadline > 0).forEach(Running::stop);
    }

    @Override
    public void close() {
        clock.cancel();
    }

    private final class Running {
        private final Connection connection;
        private final long deadline;
        private boolean stopped;
        private boolean ended;

        Running(Connection connection, long deadline) {
            this.connection = connection;
            this.deadline = deadline;
        }

        /**
         * Whether it was stopped. From here on it is not, nor what comes next on its connection.
         */
        synchronized boolean end() {
            ended = true;
            return stopped;
        }

        /** Comes again until it has an effect: a statement may not have begun yet. */
        synchronized void stop() {
            if (ended) {
                return;
            }
            stopped = true;
            try {
                if (sqlite) {
                    connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
                } else {
                    // returns when the server has been told, so that it hits nothing later
                    connection.unwrap(PGConnection.class).cancelQuery();
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("A statement that takes too long could not be stopped yet", e);
            }
        }
    }
}
