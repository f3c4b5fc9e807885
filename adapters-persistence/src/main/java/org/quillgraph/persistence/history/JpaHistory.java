package org.quillgraph.persistence.history;

import java.time.Instant;
import java.util.List;
import org.quillgraph.domain.history.History;
import org.quillgraph.persistence.repository.Transactions;
import org.springframework.stereotype.Component;

/** Deletes the oldest revisions first, along the key of their table. */
@Component
final class JpaHistory implements History {
    private static final int BATCH = 1_000;

    private final Transactions transactions;

    JpaHistory(Transactions transactions) {
        this.transactions = transactions;
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
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = forgetSome(time);
        }
    }

    private int forgetSome(Instant time) {
        return transactions.write(
                session -> {
                    List<Long> oldest =
                            session.createSelectionQuery(
                                            "select r.position from RevisionEntity r"
                                                    + " where r.changedAt < :time and r.position <"
                                                    + " (select max(last.position) from RevisionEntity last)"
                                                    + " order by r.position limit "
                                                    + BATCH,
                                            Long.class)
                                    .setParameter("time", time)
                                    .getResultList();
                    return oldest.isEmpty()
                            ? 0
                            : session.createMutationQuery(
                                            "delete from RevisionEntity r where r.position in :oldest")
                                    .setParameter("oldest", oldest)
                                    .executeUpdate();
                });
    }
}
