package org.quillgraph.persistence.identity;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.StatelessSession;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.AuditEvent;
import org.quillgraph.persistence.repository.Conversions;
import org.quillgraph.persistence.repository.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps them in a table of their own. */
@Component
final class JpaAuditTrail implements AuditTrail {
    private static final int MOST_FAILURES = 100_000;
    private static final int OFTEN = 1_000;

    private final AtomicLong failures = new AtomicLong();
    private final Transactions transactions;
    private final Conversions conversions;
    private final int most;
    private final int often;

    @Autowired
    JpaAuditTrail(Transactions transactions, Conversions conversions) {
        this(transactions, conversions, MOST_FAILURES, OFTEN);
    }

    /** Where about so many failures are kept, of which one in {@code often} looks for old ones. */
    JpaAuditTrail(Transactions transactions, Conversions conversions, int most, int often) {
        this.transactions = transactions;
        this.conversions = conversions;
        this.most = most;
        this.often = often;
    }

    @Override
    public void add(AuditEvent event) {
        AuditEventEntity row = new AuditEventEntity();
        row.id = event.id().value();
        row.action = event.action();
        row.actor = conversions.referenceOrNull(event.actor(), UserEntity.class);
        row.target = event.target().orElse(null);
        row.address = event.address().orElse(null);
        row.userAgent = event.userAgent().orElse(null);
        row.at = event.at();
        row.detail = event.detail().orElse(null);
        transactions.write(
                session -> {
                    if (event.action() == AuditAction.SIGN_IN_FAILED
                            && failures.getAndIncrement() % often == 0) {
                        forget(session);
                    }
                    return session.insert(row);
                });
    }

    /** All failures but the last ones, with which strangers could fill the disk. */
    private void forget(StatelessSession session) {
        session.createSelectionQuery(
                        "select at from AuditEventEntity where action = :failed order by at desc",
                        Instant.class)
                .setParameter("failed", AuditAction.SIGN_IN_FAILED)
                .setFirstResult(most)
                .setMaxResults(1)
                .uniqueResultOptional()
                .ifPresent(
                        last ->
                                session.createMutationQuery(
                                                "delete from AuditEventEntity"
                                                        + " where action = :failed and at <= :last")
                                        .setParameter("failed", AuditAction.SIGN_IN_FAILED)
                                        .setParameter("last", last)
                                        .executeUpdate());
    }
}
