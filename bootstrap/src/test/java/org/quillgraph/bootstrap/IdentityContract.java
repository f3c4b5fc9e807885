package org.quillgraph.bootstrap;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.identity.InviteFirstAdministrator;
import org.quillgraph.application.identity.IssueToken;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.access.Invitation;
import org.quillgraph.domain.access.Invitations;
import org.quillgraph.domain.access.Passwords;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.execution.HttpRequestBody;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;

/** Who gets in, by what they show. */
abstract class IdentityContract extends ServedContract {
    private static final Client CLIENT = new Client("203.0.113.7", Optional.of("test"));
    private static final Caller STRANGER = Caller.unknown(CLIENT);

    /** From elsewhere, since few register from one address. */
    private static final Caller NEWCOMER =
            Caller.unknown(new Client("198.51.100.7", Optional.empty()));

    private static final String PASSWORD = "a few words in a row";

    private Caller administrator;

    @BeforeAll
    void becomeAdministrator() {
        InviteFirstAdministrator first = program.part(InviteFirstAdministrator.class);
        String earlier = first.invite().orElseThrow().token().text();
        String token = first.invite().orElseThrow().token().text();
        String register =
                "register(token: \"%s\", email: \"root@quillgraph.example\", username: \"root\","
                        + " password: \"%s\") { token }";

        assertThat(refused(STRANGER, register.formatted(earlier, PASSWORD)))
                .startsWith("BAD_USER_INPUT token: ");
        administrator =
                caller((String) done(STRANGER, register.formatted(token, PASSWORD)).get("token"))
                        .orElseThrow();
        assertThat(administrator.role()).contains(Role.ADMIN);
        assertThat(first.invite()).isEmpty();
    }

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
    void whatAUserHadStaysClosedOnceTheyAreActiveAgain() {
        for (String leave :
                List.of(
                        "updateUser(id: \"%s\", patch: { isActive: false }) { changeSet }",
                        "updateUsers(filter: { id: { eq: \"%s\" } }, atMost: 1, patch: { isActive: false }) { changeSet }",
                        "deleteUser(id: \"%s\") { changeSet }")) {
            User user = user(Role.EDITOR, Optional.of(passwords().hash(PASSWORD)));
            Caller person = signedIn(user);
            Secret secret = Secret.ofApiKey();
            ApiKey key = apiKey(user, secret, Optional.empty());
            repository(ApiKey.class).add(key);

            Map<?, ?> left = done(administrator, leave.formatted(user.id()));
            done(
                    administrator,
                    "revertChangeSet(id: \"%s\") { affected }".formatted(left.get("changeSet")));

            assertThat(repository(User.class).find(user.id()).orElseThrow().isActive()).isTrue();
            assertThat(credentials().now(person)).as(leave).isEmpty();
            assertThat(caller(secret.text())).as(leave).isEmpty();
            Credential.Session session = (Credential.Session) person.credential().orElseThrow();
            assertThat(actions("UserSession " + session.id())).containsExactly("SESSION_REVOKED");
            assertThat(actions("ApiKey " + key.id())).containsExactly("KEY_REVOKED");
        }
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

    @Test
    void whoKnowsThePasswordSignsIn() {
        User user = user(Role.EDITOR, Optional.of(passwords().hash(PASSWORD)));
        for (String name : List.of(user.username(), user.email(), user.email().toUpperCase(ROOT))) {
            Map<?, ?> login =
                    done(STRANGER, login(name, PASSWORD, "token expiresAt user { id role }"));

            assertThat(login.get("user"))
                    .isEqualTo(Map.of("id", user.id().toString(), "role", "EDITOR"));
            Caller caller = caller((String) login.get("token")).orElseThrow();
            assertThat(caller.user()).contains(user.id());
        }
        assertThat(repository(User.class).find(user.id()).orElseThrow().lastLoginAt()).isPresent();
        assertThat(events(AuditAction.SIGNED_IN, user)).isEqualTo(3);
    }

    @Test
    void nobodyLearnsWhyTheyWereNotLetIn() {
        User active = user(Role.EDITOR, Optional.of(passwords().hash(PASSWORD)));
        User gone = user(Role.EDITOR, Optional.of(passwords().hash(PASSWORD)));
        change(User.class, gone.id(), Map.of("isActive", false));
        User without = user(Role.EDITOR, Optional.empty());
        Set<Object> answers = new HashSet<>();
        answers.add(refused(STRANGER, login(active.email(), "another password", "token")));
        answers.add(refused(STRANGER, login(gone.email(), PASSWORD, "token")));
        answers.add(refused(STRANGER, login(without.email(), PASSWORD, "token")));
        answers.add(refused(STRANGER, login("nobody@quillgraph.example", PASSWORD, "token")));

        assertThat(answers).containsExactly("UNAUTHENTICATED The name or the password is wrong.");
        assertThat(
                        administered(
                                "auditEvents(filter: { action: { eq: SIGN_IN_FAILED }, target: { eq: \"User "
                                        + active.id()
                                        + "\" } }) { totalCount nodes { address detail } }"))
                .isEqualTo(Map.of("totalCount", 1L, "nodes", List.of(detail(CLIENT.address()))));
    }

    @Test
    void aPasswordOfAnOlderSystemStillOpensAndIsHashedAnew() {
        String imported = new BCryptPasswordEncoder(BCryptVersion.$2B, 4).encode(PASSWORD);
        User user = user(Role.EDITOR, Optional.of(imported));

        done(STRANGER, login(user.email(), PASSWORD, "token"));

        String hash =
                repository(User.class).find(user.id()).orElseThrow().passwordHash().orElseThrow();
        assertThat(hash).startsWith("{argon2}");
        done(STRANGER, login(user.email(), PASSWORD, "token"));
    }

    @Test
    void oneRequestGuessesOnce() {
        assertThat(
                        refused(
                                administrator,
                                "a: login(login: \"ada\", password: \"x\") { token }"
                                        + " b: login(login: \"ada\", password: \"y\") { token }"))
                .isEqualTo("BAD_USER_INPUT login has to be the only field of its request.");
    }

    @Test
    void nothingElseIsALink() {
        assertThat(refused(STRANGER, "login(link: \"qgl_guessed\") { token }"))
                .startsWith("UNAUTHENTICATED ");
        assertThat(refused(STRANGER, "login(login: \"ada\") { token }"))
                .isEqualTo("BAD_USER_INPUT password: is missing.");
    }

    @Test
    void whoSignsOutIsOut() {
        User user = user(Role.VIEWER, Optional.of(passwords().hash(PASSWORD)));
        Caller one = signedIn(user);
        Caller two = signedIn(user);
        Caller three = signedIn(user);

        assertThat(done(one, "logout(dryRun: true) { affected }").get("affected")).isEqualTo(1);
        assertThat(credentials().now(one)).isPresent();
        assertThat(done(one, "logout { affected }").get("affected")).isEqualTo(1);
        assertThat(credentials().now(one)).isEmpty();
        assertThat(credentials().now(two)).isPresent();
        assertThat(done(two, "logoutEverywhere { affected }").get("affected")).isEqualTo(2);
        assertThat(credentials().now(three)).isEmpty();
    }

    @Test
    void anotherPasswordEndsTheOtherSessions() {
        User user = user(Role.VIEWER, Optional.of(passwords().hash(PASSWORD)));
        Caller one = signedIn(user);
        Caller two = signedIn(user);
        String change = "changePassword(current: \"%s\", new: \"%s\") { affected }";

        assertThat(refused(one, change.formatted("wrong", "another long password")))
                .isEqualTo("BAD_USER_INPUT current: is not the password.");
        assertThat(refused(one, change.formatted(PASSWORD, "short")))
                .startsWith("BAD_USER_INPUT new: ");
        done(one, change.formatted(PASSWORD, "another long password"));

        assertThat(credentials().now(one)).isPresent();
        assertThat(credentials().now(two)).isEmpty();
        done(STRANGER, login(user.email(), "another long password", "token"));
        refused(STRANGER, login(user.email(), PASSWORD, "token"));
    }

    @Test
    void whoWasInvitedRegistersOnce() {
        String name = Key.fresh().toString();
        String email = name + "@quillgraph.example";
        String invite = "inviteUser(email: \"%s\", role: ANALYST) { token }".formatted(email);
        String earlier = (String) done(administrator, invite).get("token");
        String token = (String) done(administrator, invite).get("token");
        String register =
                "register(token: \"%s\", username: \"%s\", password: \"%s\")"
                        + " { token user { email role } }";

        assertThat(refused(STRANGER, register.formatted(earlier, name, PASSWORD)))
                .startsWith("BAD_USER_INPUT token: ");
        for (int i = 0; i < 60; i++) {
            refused(STRANGER, register.formatted("qgi_wrong", name, PASSWORD));
        }
        for (String misleading : List.of("Ada", " ada ", "ada@example.org", "token-admin")) {
            assertThat(refused(STRANGER, register.formatted(token, misleading, PASSWORD)))
                    .startsWith("BAD_USER_INPUT username: ");
        }
        Map<?, ?> registered = done(STRANGER, register.formatted(token, name, PASSWORD));
        assertThat(registered.get("user")).isEqualTo(Map.of("email", email, "role", "ANALYST"));
        Caller caller = caller((String) registered.get("token")).orElseThrow();
        assertThat(caller.role()).contains(Role.ANALYST);

        assertThat(refused(STRANGER, register.formatted(token, "again", PASSWORD)))
                .startsWith("BAD_USER_INPUT token: ");
        assertThat(refused(caller, invite)).startsWith("FORBIDDEN ");
        assertThat(
                        refused(
                                STRANGER,
                                "register(email: \"a@b.c\", username: \"abc\", password: \"%s\") { token }"
                                        .formatted(PASSWORD)))
                .startsWith("BAD_USER_INPUT token: ");
    }

    @Test
    void whoHasAnAccountIsInvitedToChooseAnotherPassword() {
        User user = user(Role.EDITOR, Optional.of(passwords().hash(PASSWORD)));
        Caller before = signedIn(user);
        String register = "register(token: \"%s\"%s, password: \"%s\") { token user { id role } }";
        String another = "another long password";

        assertThat(refused(administrator, invite(user.email(), ", role: ADMIN")))
                .startsWith("CONFLICT ")
                .contains("is EDITOR already");
        String token = (String) done(administrator, invite(user.email(), "")).get("token");
        assertThat(refused(NEWCOMER, register.formatted(token, ", username: \"other\"", another)))
                .startsWith("BAD_USER_INPUT username: ");
        Map<?, ?> chosen = done(NEWCOMER, register.formatted(token, "", another));

        assertThat(chosen.get("user"))
                .isEqualTo(Map.of("id", user.id().toString(), "role", "EDITOR"));
        assertThat(caller((String) chosen.get("token"))).isPresent();
        assertThat(credentials().now(before)).isEmpty();
        assertThat(events(AuditAction.PASSWORD_CHANGED, user)).isEqualTo(1);
        done(STRANGER, login(user.email(), another, "token"));
        assertThat(refused(NEWCOMER, register.formatted(token, "", PASSWORD)))
                .startsWith("BAD_USER_INPUT token: ");
    }

    @Test
    void anInvitationOpensNoAccountButTheOneItWasFor() {
        String register = "register(token: \"%s\", username: \"%s\", password: \"%s\") { token }";
        String name = Key.fresh().toString();
        String email = name + "@quillgraph.example";
        String token = (String) done(administrator, invite(email, "")).get("token");
        done(
                administrator,
                "createUser(input: { email: \"%s\", username: \"%s\", role: ADMIN }) { affected }"
                        .formatted(email, name));
        assertThat(refused(NEWCOMER, register.formatted(token, name, PASSWORD)))
                .startsWith("CONFLICT ");

        User gone = user(Role.EDITOR);
        String earlier = (String) done(administrator, invite(gone.email(), "")).get("token");
        change(User.class, gone.id(), Map.of("isActive", false));
        assertThat(refused(administrator, invite(gone.email(), ""))).startsWith("CONFLICT ");
        change(User.class, gone.id(), Map.of("isActive", true));
        assertThat(refused(NEWCOMER, register.formatted(earlier, gone.username(), PASSWORD)))
                .startsWith("BAD_USER_INPUT token: ");

        token(Role.ADMIN);
        assertThat(refused(administrator, invite("token-admin@quillgraph.invalid", "")))
                .startsWith("CONFLICT ");
    }

    @Test
    void aFormerAdministratorHasInvitedNobody() {
        User former = user(Role.ADMIN, Optional.of(passwords().hash(PASSWORD)));
        String name = Key.fresh().toString();
        String email = name + "@quillgraph.example";
        String token = (String) done(signedIn(former), invite(email, ", role: ADMIN")).get("token");
        String register =
                "register(token: \"%s\", username: \"%s\", password: \"%s\") { user { role } }"
                        .formatted(token, name, PASSWORD);

        change(User.class, former.id(), Map.of("role", Role.EDITOR));
        assertThat(refused(STRANGER, register)).startsWith("BAD_USER_INPUT token: ");
        change(User.class, former.id(), Map.of("role", Role.ADMIN));
        done(STRANGER, register);
    }

    @Test
    void theFirstAdministratorIsNobodyButTheFirst() {
        Secret token = Secret.ofInvitation();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        program.part(Invitations.class)
                .add(
                        new Invitation(
                                Uuids.fresh(),
                                token.digest(),
                                Optional.empty(),
                                Role.ADMIN,
                                Optional.empty(),
                                now.plus(Duration.ofDays(1)),
                                true,
                                now));

        assertThat(
                        refused(
                                STRANGER,
                                "register(token: \"%s\", email: \"late@quillgraph.example\", username: \"late\", password: \"%s\") { token }"
                                        .formatted(token.text(), PASSWORD)))
                .startsWith("BAD_USER_INPUT token: ");
    }

    private static String invite(String email, String more) {
        return "inviteUser(email: \"%s\"%s) { token }".formatted(email, more);
    }

    @Test
    void aKeyOpensUntilItIsRevoked() {
        User user = user(Role.ANALYST, Optional.of(passwords().hash(PASSWORD)));
        Caller session = signedIn(user);
        Caller other = signedIn(user(Role.EDITOR, Optional.of(passwords().hash(PASSWORD))));
        Map<?, ?> made =
                done(session, "createApiKey(service: \"dashboard\") { key apiKey { id preview } }");
        String key = (String) made.get("key");
        Map<?, ?> shown = (Map<?, ?>) made.get("apiKey");
        String revoke =
                "revokeApiKey(id: \"%s\") { changeSet apiKey { isActive } }"
                        .formatted(shown.get("id"));

        assertThat(shown.get("preview")).isEqualTo(new Secret(key).preview());
        Caller service = caller(key).orElseThrow();
        assertThat(service.user()).contains(user.id());
        assertThat(refused(service, "createApiKey(service: \"more\") { key }"))
                .startsWith("FORBIDDEN ");
        assertThat(refused(other, revoke)).startsWith("NOT_FOUND ");
        Map<?, ?> revoked = done(session, revoke);
        assertThat(revoked.get("apiKey")).isEqualTo(Map.of("isActive", false));
        assertThat(caller(key)).isEmpty();
        String undo =
                "revertChangeSet(id: \"%s\") { affected }".formatted(revoked.get("changeSet"));
        assertThat(refused(administrator, undo)).startsWith("CONFLICT ");
        assertThat(caller(key)).isEmpty();
    }

    @Test
    void administratorsRevokeEverySession() {
        Caller caller = signedIn(user(Role.EDITOR, Optional.of(passwords().hash(PASSWORD))));
        Credential.Session session = (Credential.Session) caller.credential().orElseThrow();

        done(
                administrator,
                "revokeSession(id: \"%s\") { userSession { isActive } }".formatted(session.id()));

        assertThat(credentials().now(caller)).isEmpty();
    }

    @Test
    void historySaysWhoChangedWhat() {
        User user = user(Role.VIEWER, Optional.empty());
        done(
                administrator,
                "updateUser(id: \"%s\", patch: { role: ANALYST }) { changeSet }"
                        .formatted(user.id()));

        assertThat(
                        administered(
                                "revisions(filter: { entityId: { eq: \"%s\" }, operation: { eq: UPDATED } }) { nodes { actor { id } } }"
                                        .formatted(user.id())))
                .isEqualTo(
                        Map.of(
                                "nodes",
                                List.of(
                                        Map.of(
                                                "actor",
                                                Map.of(
                                                        "id",
                                                        administrator
                                                                .user()
                                                                .orElseThrow()
                                                                .toString())))));
    }

    @Test
    void everyChangeOfARoleIsNoted() {
        String name = Key.fresh().toString();
        Map<?, ?> made =
                done(
                        administrator,
                        "createUser(input: { email: \"%s@quillgraph.example\", username: \"%s\", role: ANALYST }) { user { id } }"
                                .formatted(name, name));
        Object id = ((Map<?, ?>) made.get("user")).get("id");
        Map<?, ?> changed =
                done(
                        administrator,
                        "updateUser(id: \"%s\", patch: { role: EDITOR }) { changeSet }"
                                .formatted(id));
        done(
                administrator,
                "updateUser(id: \"%s\", dryRun: true, patch: { role: ADMIN }) { changeSet }"
                        .formatted(id));
        done(
                administrator,
                "revertChangeSet(id: \"%s\") { affected }".formatted(changed.get("changeSet")));

        assertThat(
                        administered(
                                "auditEvents(orderBy: [{ at: ASC }], filter: { action: { eq: ROLE_CHANGED }, target: { eq: \"User %s\" } }) { nodes { detail actor { id } } }"
                                        .formatted(id)))
                .isEqualTo(
                        Map.of(
                                "nodes",
                                List.of(
                                        roles(Map.of("to", "ANALYST")),
                                        roles(Map.of("from", "ANALYST", "to", "EDITOR")),
                                        roles(Map.of("from", "EDITOR", "to", "ANALYST")))));
    }

    private Map<String, Object> roles(Map<String, String> roles) {
        return Map.of(
                "detail",
                roles,
                "actor",
                Map.of("id", administrator.user().orElseThrow().toString()));
    }

    private List<Object> actions(String target) {
        Map<?, ?> found =
                (Map<?, ?>)
                        administered(
                                "auditEvents(filter: { target: { eq: \"%s\" } }) { nodes { action } }"
                                        .formatted(target));
        return ((List<?>) found.get("nodes"))
                .stream().<Object>map(it -> ((Map<?, ?>) it).get("action")).toList();
    }

    private static Map<String, Object> detail(String address) {
        Map<String, Object> event = new HashMap<>();
        event.put("address", address);
        event.put("detail", null);
        return event;
    }

    private long events(AuditAction action, User actor) {
        Map<?, ?> found =
                (Map<?, ?>)
                        administered(
                                "auditEvents(filter: { action: { eq: %s }, actor: { id: { eq: \"%s\" } } }) { totalCount }"
                                        .formatted(action, actor.id()));
        return ((Number) found.get("totalCount")).longValue();
    }

    private static String login(String name, String password, String fields) {
        return "login(login: \"%s\", password: \"%s\") { %s }".formatted(name, password, fields);
    }

    private Caller signedIn(User user) {
        return caller((String) done(STRANGER, login(user.email(), PASSWORD, "token")).get("token"))
                .orElseThrow();
    }

    private Object administered(String field) {
        Map<?, ?> answer = answer(administrator, "{ " + field + " }");
        assertThat(answer.get("errors")).isNull();
        return ((Map<?, ?>) answer.get("data")).values().iterator().next();
    }

    private Map<?, ?> done(Caller caller, String field) {
        Map<?, ?> answer = answer(caller, "mutation { " + field + " }");
        assertThat(answer.get("errors")).as(field).isNull();
        return (Map<?, ?>) ((Map<?, ?>) answer.get("data")).values().iterator().next();
    }

    /** The code and the words of its only error. */
    private String refused(Caller caller, String fields) {
        Map<?, ?> answer = answer(caller, "mutation { " + fields + " }");
        List<?> errors = (List<?>) answer.get("errors");
        assertThat(errors).as(fields).hasSize(1);
        Map<?, ?> error = (Map<?, ?>) errors.getFirst();
        return ((Map<?, ?>) error.get("extensions")).get("code") + " " + error.get("message");
    }

    private Map<?, ?> answer(Caller caller, String document) {
        HttpRequestBody request = new HttpRequestBody(document, null, Map.of());
        return caller.call(() -> program.part(Execution.class).run(request).toSpecification());
    }

    private Passwords passwords() {
        return program.part(Passwords.class);
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
        return user(role, Optional.empty());
    }

    private User user(Role role, Optional<String> passwordHash) {
        Key<User> id = Key.fresh();
        User user =
                new User(
                        id,
                        id + "@quillgraph.example",
                        "user " + id,
                        passwordHash,
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
