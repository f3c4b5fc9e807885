package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.quillgraph.persistence.database.Faults;
import org.quillgraph.persistence.database.Hold;
import org.quillgraph.persistence.database.Inspection;
import org.quillgraph.persistence.database.OpenConnections;

/** Every other Quillgraph that has a database open, or wants to. */
final class Others {
    private static final Duration LEAVING = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Others() {}

    /**
     * Does what needs a database for itself. Refuses where others use it; who comes meanwhile is
     * refused.
     */
    static <T> T keptOut(DatabaseUrl url, Supplier<T> work) {
        if (Hold.isHeldByUs(url)) {
            return work.get();
        }
        if (stayOn(url)) {
            throw inUse(url);
        }
        try (Hold hold = Hold.take(url).orElseThrow(() -> inUse(url))) {
            if (use(url)) {
                throw inUse(url);
            }
            return hold.during(work);
        }
    }

    private static ProblemException inUse(DatabaseUrl url) {
        return new ProblemException(
                new Problem.Unavailable(
                        url.toString(),
                        "a server or another command uses it. Stop that first, and start it again"
                                + " afterwards."));
    }

    static boolean use(DatabaseUrl url) {
        try {
            return switch (url) {
                case Sqlite sqlite -> Inspection.isThere(url) && isOpen(sqlite);
                case Postgres postgres -> !OpenConnections.of(postgres).isEmpty();
            };
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }

    /** The same, but for those who have just left: a server lists them for a while. */
    private static boolean stayOn(DatabaseUrl url) {
        Instant end = Instant.now().plus(LEAVING);
        while (use(url)) {
            if (Instant.now().isAfter(end)) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return false;
    }

    private static boolean isOpen(Sqlite url) throws SQLException {
        Optional<Connection> alone = Hold.shutOut(url);
        if (alone.isPresent()) {
            alone.get().close();
        }
        return alone.isEmpty();
    }
}
