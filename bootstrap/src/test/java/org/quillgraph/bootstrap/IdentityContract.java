package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.identity.IssueToken;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;

/** Who gets in, by what they show. */
abstract class IdentityContract extends ServedContract {
    private static final Client CLIENT = new Client("203.0.113.7", Optional.of("test"));

    @Test
    void aTokenOfTheCommandLineOpensTheServerThatRuns() {
        CommandRun run = CommandRun.of(environment, "token", "--role", "EDITOR");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        Caller caller = caller(run.out().getFirst()).orElseThrow();
        assertThat(run.out()).hasSize(1);
        assertThat(caller.role()).contains(Role.EDITOR);
        assertThat(caller.client()).contains(CLIENT);
    }

    @Test
    void tokensOfOneRoleBelongToOneUser() {
        assertThat(caller(token(Role.ANALYST)).orElseThrow().user())
                .isEqualTo(caller(token(Role.ANALYST)).orElseThrow().user())
                .isNotEqualTo(caller(token(Role.VIEWER)).orElseThrow().user());
    }

    @Test
    void whatWasNeverGivenOutOpensNothing() {
        assertThat(caller("")).isEmpty();
        assertThat(caller("qgs_")).isEmpty();
        assertThat(caller(Secret.ofSession().text())).isEmpty();
        assertThat(caller(Secret.ofApiKey().text())).isEmpty();
    }

    @Test
    void aSessionOpensNothingOnceItIsOver() {
        for (Map<String, Object> over :
                List.<Map<String, Object>>of(
                        Map.of("isActive", false),
                        Map.of("expiresAt", now().minusSeconds(1)),
                        Map.of("lastActivityAt", now().minus(Duration.ofDays(7))))) {
            String token = token(Role.VIEWER);
            Caller caller = caller(token).orElseThrow();
            Credential.Session session = (Credential.Session) caller.credential().orElseThrow();
            assertThat(credentials().now(caller)).contains(caller);

            change(UserSession.class, session.id(), over);

            assertThat(caller(token)).as(over.toString()).isEmpty();
            assertThat(credentials().now(caller)).isEmpty();
        }
    }

    @Test
    void anInactiveUserHasNoSessions() {
        User user = user(Role.EDITOR);
        Secret key = Secret.ofApiKey();
        repository(ApiKey.class).add(apiKey(user, key, Optional.empty()));
        Caller caller = caller(key.text()).orElseThrow();

        change(User.class, user.id(), Map.of("isActive", false));

        assertThat(caller(key.text())).isEmpty();
        assertThat(credentials().now(caller)).isEmpty();
    }

    @Test
    void aKeyWorksUntilItExpires() {
        User user = user(Role.ANALYST);
        Secret lasting = Secret.ofApiKey();
        Secret expired = Secret.ofApiKey();
        repository(ApiKey.class).add(apiKey(user, lasting, Optional.of(now().plusSeconds(600))));
        repository(ApiKey.class).add(apiKey(user, expired, Optional.of(now().minusSeconds(1))));

        assertThat(caller(lasting.text()).flatMap(Caller::user)).contains(user.id());
        assertThat(caller(expired.text())).isEmpty();
    }

    Credentials credentials() {
        return program.part(Credentials.class);
    }

    private Optional<Caller> caller(String token) {
        return credentials().callerOf(token, CLIENT);
    }

    private String token(Role role) {
        return program.part(IssueToken.class).issue(role, Duration.ofDays(1)).token().text();
    }

    private <R extends Record & Entity<R>> Repository<R> repository(Class<R> kind) {
        return program.part(Repositories.class).of(kind);
    }

    private <R extends Record & Entity<R>> void change(
            Class<R> kind, Key<R> id, Map<String, Object> values) {
        R record = repository(kind).find(id).orElseThrow();
        repository(kind).update(kind.cast(Records.with(record, values)));
    }

    private User user(Role role) {
        Key<User> id = Key.fresh();
        User user =
                new User(
                        id,
                        id + "@quillgraph.example",
                        "user " + id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        role,
                        true,
                        Optional.empty(),
                        now(),
                        now(),
                        0);
        repository(User.class).add(user);
        return user;
    }

    private static ApiKey apiKey(User user, Secret key, Optional<Instant> expiresAt) {
        return new ApiKey(
                Key.fresh(),
                user.id(),
                "dashboard",
                key.digest(),
                key.preview(),
                true,
                Optional.empty(),
                0,
                expiresAt,
                now(),
                now(),
                0);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
