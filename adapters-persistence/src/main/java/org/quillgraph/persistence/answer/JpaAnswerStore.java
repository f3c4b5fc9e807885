package org.quillgraph.persistence.answer;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.quillgraph.domain.change.AnswerStore;
import org.quillgraph.domain.identity.Role;
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
                                .map(JpaAnswerStore::kept));
    }

    private static Kept kept(KeptAnswer row) {
        Set<UUID> hidden =
                row.hidden.isEmpty()
                        ? Set.of()
                        : Stream.of(row.hidden.split(" "))
                                .map(UUID::fromString)
                                .collect(Collectors.toSet());
        return new Kept(
                row.digest,
                row.answer,
                Optional.ofNullable(row.role).map(Role::valueOf),
                hidden,
                row.keptAt);
    }

    @Override
    public void keep(String key, Kept kept, Instant since) {
        KeptAnswer row = new KeptAnswer();
        row.request = key;
        row.digest = kept.digest();
        row.answer = kept.answer();
        row.role = kept.role().map(Role::name).orElse(null);
        row.hidden = kept.hidden().stream().map(UUID::toString).collect(Collectors.joining(" "));
        row.keptAt = kept.at();
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
