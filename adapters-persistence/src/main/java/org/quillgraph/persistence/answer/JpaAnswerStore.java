package org.quillgraph.persistence.answer;

import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.quillgraph.domain.change.AnswerStore;
import org.quillgraph.persistence.repository.Transactions;
import org.springframework.stereotype.Component;

/** Keeps them in a table of their own. */
@Component
final class JpaAnswerStore implements AnswerStore {
    private final Transactions transactions;

    JpaAnswerStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Writes, so that it sees what was committed by whoever held the key before. */
    @Override
    public Optional<Kept> find(String key, Instant since) {
        return transactions.write(
                session ->
                        session.createSelectionQuery(
                                        "from KeptAnswer where request = :key and keptAt >= :since",
                                        KeptAnswer.class)
                                .setParameter("key", key)
                                .setParameter("since", since)
                                .uniqueResultOptional()
                                .map(it -> new Kept(it.digest, it.answer)));
    }

    @Override
    public void keep(String key, Kept kept, Instant at, Instant since) {
        KeptAnswer row = new KeptAnswer();
        row.request = key;
        row.digest = kept.digest();
        row.answer = kept.answer();
        row.keptAt = at;
        transactions.write(
                session -> {
                    forgetBefore(session, since);
                    session.insert(row);
                    return row;
                });
    }

    @Override
    public int forgetBefore(Instant time) {
        return transactions.write(session -> forgetBefore(session, time));
    }

    private static int forgetBefore(StatelessSession session, Instant time) {
        return session.createMutationQuery("delete from KeptAnswer where keptAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
