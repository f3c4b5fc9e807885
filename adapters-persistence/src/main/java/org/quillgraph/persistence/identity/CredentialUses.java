package org.quillgraph.persistence.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hibernate.StatelessSession;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.model.Key;
import org.quillgraph.persistence.repository.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts uses, and writes them down once a minute: a request alone writes nothing. */
@Component
final class CredentialUses implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialUses.class);

    private static final Duration AUDITED = Duration.ofHours(1);

    private static final String SESSION =
            "update UserSessionEntity set lastActivityAt = :last"
                    + " where id = :id and lastActivityAt < :last";

    /** Added to what is there, which other servers add to as well; it never passes the largest. */
    private static final String API_KEY =
            "update ApiKeyEntity set usageCount = case when usageCount > 2147483647 - :times"
                    + " then 2147483647 else usageCount + :times end,"
                    + " lastUsedAt = case when lastUsedAt > :last then lastUsedAt else :last end"
                    + " where id = :id";

    private final Transactions transactions;
    private final AuditTrail trail;
    private final Map<Credential, Uses> pending = new ConcurrentHashMap<>();

    private record Uses(int times, Instant last, Caller by) {
        Uses and(Uses more) {
            Uses later = last.isAfter(more.last) ? this : more;
            return new Uses(times + more.times, later.last, later.by);
        }
    }

    CredentialUses(Transactions transactions, AuditTrail trail) {
        this.transactions = transactions;
        this.trail = trail;
    }

    void note(Credential credential, Caller caller) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        pending.merge(credential, new Uses(1, now, caller), Uses::and);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void flush() {
        Map<Credential, Uses> taken = new HashMap<>();
        for (Credential credential : List.copyOf(pending.keySet())) {
            Uses uses = pending.remove(credential);
            if (uses != null) {
                taken.put(credential, uses);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            transactions.write(
                    session -> {
                        taken.forEach((credential, uses) -> write(session, credential, uses));
                        return taken;
                    });
        } catch (RuntimeException e) {
            taken.forEach((credential, uses) -> pending.merge(credential, uses, Uses::and));
            LOG.warn("Uses of sessions and keys wait to be written down: {}", e.getMessage());
        }
    }

    private void write(StatelessSession session, Credential credential, Uses uses) {
        switch (credential) {
            case Credential.Session(var id) ->
                    session.createMutationQuery(SESSION)
                            .setParameter("last", uses.last())
                            .setParameter("id", id.value())
                            .executeUpdate();
            case Credential.Service(var id) -> {
                audit(session, id, uses);
                session.createMutationQuery(API_KEY)
                        .setParameter("times", uses.times())
                        .setParameter("last", uses.last())
                        .setParameter("id", id.value())
                        .executeUpdate();
            }
        }
    }

    /** Once an hour, whichever server the key is used with. */
    private void audit(StatelessSession session, Key<ApiKey> id, Uses uses) {
        ApiKeyEntity stored = session.get(ApiKeyEntity.class, id.value());
        boolean isRecent =
                stored == null
                        || (stored.lastUsedAt != null
                                && stored.lastUsedAt.isAfter(uses.last().minus(AUDITED)));
        if (!isRecent) {
            uses.by()
                    .call(
                            () -> {
                                trail.note(AuditAction.KEY_USED, "ApiKey " + id, Optional.empty());
                                return id;
                            });
        }
    }

    @Override
    public void destroy() {
        flush();
    }
}
