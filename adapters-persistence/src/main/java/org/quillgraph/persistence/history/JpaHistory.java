package org.quillgraph.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quillgraph.domain.history.History;
import org.quillgraph.domain.live.Place;
import org.quillgraph.persistence.repository.Transactions;
import org.springframework.stereotype.Component;

/** Deletes revisions in the order in which they are told, so that followers miss none. */
@Component
final class JpaHistory implements History {
    private static final int BATCH = 1_000;

    private final Transactions transactions;
    private final RevisionFeed feed;

    JpaHistory(Transactions transactions, RevisionFeed feed) {
        this.transactions = transactions;
        this.feed = feed;
    }

    @Override
    public Instant begins() {
        return transactions.read(
                session ->
                        session.createSelectionQuery(
                                        "select h.beginsAt from HistoryEntity h", Instant.class)
                                .getSingleResult());
    }

    @Override
    public long countBefore(Instant time) {
        return feed.countBefore(feed.since(time));
    }

    @Override
    public long forgetBefore(Instant time, Consumer<List<Map<String, Object>>> leaving) {
        transactions.write(
                session ->
                        session.createMutationQuery(
                                        "update HistoryEntity h set h.beginsAt = :time where h.beginsAt < :time")
                                .setParameter("time", time)
                                .executeUpdate());
        Place kept = feed.since(time);
        long all = 0;
        int forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = forgetSome(kept, leaving);
            all += forgotten;
        }
        return all;
    }

    private int forgetSome(Place before, Consumer<List<Map<String, Object>>> leaving) {
        return transactions.write(
                session -> {
                    int forgotten =
                            session.doReturningWork(
                                    connection -> forgetSome(connection, before, leaving));
                    if (forgotten > 0) {
                        session.createMutationQuery("update HistoryEntity h set h.forgotten = true")
                                .executeUpdate();
                    }
                    return forgotten;
                });
    }

    private int forgetSome(
            Connection connection, Place before, Consumer<List<Map<String, Object>>> leaving)
            throws SQLException {
        List<Map<String, Object>> oldest = feed.oldest(connection, before, BATCH);
        if (!oldest.isEmpty()) {
            leaving.accept(oldest);
            RevisionFeed.delete(connection, oldest);
        }
        return oldest.size();
    }
}
