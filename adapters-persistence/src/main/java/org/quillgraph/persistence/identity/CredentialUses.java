package org.quillgraph.persistence.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hibernate.StatelessSession;
import org.quillgraph.domain.access.Credential;
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
    private final Map<Credential, Uses> pending = new ConcurrentHashMap<>();

    private record Uses(int times, Instant last) {
        Uses and(Uses more) {
            return new Uses(times + more.times, last.isAfter(more.last) ? last : more.last);
        }
    }

    CredentialUses(Transactions transactions) {
        this.transactions = transactions;
    }

    void note(Credential credential) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        pending.merge(credential, new Uses(1, now), Uses::and);
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

    private static void write(StatelessSession session, Credential credential, Uses uses) {
        switch (credential) {
            case Credential.Session(var id) ->
                    session.createMutationQuery(SESSION)
                            .setParameter("last", uses.last())
                            .setParameter("id", id.value())
                            .executeUpdate();
            case Credential.Service(var id) ->
                    session.createMutationQuery(API_KEY)
                            .setParameter("times", uses.times())
                            .setParameter("last", uses.last())
                            .setParameter("id", id.value())
                            .executeUpdate();
        }
    }

    @Override
    public void destroy() {
        flush();
    }
}
