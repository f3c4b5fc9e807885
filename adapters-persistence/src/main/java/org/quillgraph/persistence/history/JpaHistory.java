package org.quillgraph.persistence.history;

import java.time.Instant;
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
    public void forgetBefore(Instant time) {
        transactions.write(
                session ->
                        session.createMutationQuery(
                                        "update HistoryEntity h set h.beginsAt = :time where h.beginsAt < :time")
                                .setParameter("time", time)
                                .executeUpdate());
        Place kept = feed.since(time);
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = forgetSome(kept);
        }
    }

    private int forgetSome(Place before) {
        return transactions.write(
                session -> {
                    int deleted =
                            session.doReturningWork(
                                    connection -> feed.forget(connection, before, BATCH));
                    if (deleted > 0) {
                        session.createMutationQuery("update HistoryEntity h set h.forgotten = true")
                                .executeUpdate();
                    }
                    return deleted;
                });
    }
}
