package org.quillgraph.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.AuditEvent;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.StoreContract;
import org.quillgraph.persistence.TestStore;

/** What is written down of uses, on any database. */
abstract class CredentialUsesContract extends StoreContract {
    private static final Client CLIENT = new Client("203.0.113.7", Optional.empty());
    private final Instant earlier = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MICROS);

    private final Secret key = Secret.ofApiKey();
    private final Secret token = Secret.ofSession();
    private ApiKey apiKey;
    private UserSession session;

    @BeforeEach
    void storeKeyAndSession() {
        User user =
                new User(
                        Key.fresh(),
                        "ada@quillgraph.example",
                        "ada",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Role.EDITOR,
                        true,
                        Optional.empty(),
                        earlier,
                        earlier,
                        0);
        apiKey =
                new ApiKey(
                        Key.fresh(),
                        user.id(),
                        "dashboard",
                        key.digest(),
                        key.preview(),
                        true,
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        earlier,
                        earlier,
                        0);
        session =
                new UserSession(
                        Key.fresh(),
                        user.id(),
                        token.digest(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        earlier.plusSeconds(6_000),
                        earlier,
                        true,
                        earlier,
                        earlier,
                        0);
        store.addAll(List.of(user, apiKey, session));
    }

    @Test
    void twoServersCountTogether() {
        try (TestStore other = new TestStore(settings())) {
            use(store, key, 3);
            use(other, key, 4);
            flush(store);
            flush(other);
        }
        assertThat(storedKey().usageCount()).isEqualTo(7);
        assertThat(storedKey().lastUsedAt()).isPresent();
        assertThat(storedKey().version()).isZero();
    }

    @Test
    void whatIsCountedIsWrittenAtTheEnd() {
        try (TestStore ending = new TestStore(settings())) {
            use(ending, key, 2);
        }
        assertThat(storedKey().usageCount()).isEqualTo(2);
    }

    @Test
    void nothingIsCountedTwice() {
        use(store, key, 2);
        flush(store);
        flush(store);
        assertThat(storedKey().usageCount()).isEqualTo(2);
    }

    @Test
    void theFirstUseOfAKeyInAnHourIsAudited() {
        use(store, key, 2);
        flush(store);
        use(store, key, 1);
        flush(store);
        assertThat(audited()).isEqualTo(1L);
    }

    private Object audited() {
        EntityType type = store.get(Catalogue.class).type(AuditEvent.class);
        Filter used =
                new Filter.Compare(
                        type.attribute("action"), Filter.Operator.EQ, AuditAction.KEY_USED);
        return store.get(QueryPort.class)
                .fetch(Query.counting(type, used))
                .measures()
                .get(Measure.COUNT);
    }

    @Test
    void aSessionGoesOnWhileItIsUsed() {
        use(store, token, 1);
        flush(store);
        assertThat(storedSession().lastActivityAt()).isAfter(earlier);
        assertThat(storedSession().version()).isZero();
    }

    private static void use(TestStore store, Secret secret, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(store.get(Credentials.class).callerOf(secret.text(), CLIENT)).isPresent();
        }
    }

    private static void flush(TestStore store) {
        store.get(CredentialUses.class).flush();
    }

    private ApiKey storedKey() {
        return store.repository(ApiKey.class).find(apiKey.id()).orElseThrow();
    }

    private UserSession storedSession() {
        return store.repository(UserSession.class).find(session.id()).orElseThrow();
    }
}
