package org.quillgraph.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.access.Attempts;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.access.Passwords;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.AuditEvent;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;

class PasswordCheckTest {
    private static final String PASSWORD = "a few words in a row";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int ALLOWED = 3;

    private final List<Optional<String>> compared = new ArrayList<>();
    private final List<AuditEvent> trail = new ArrayList<>();
    private final Counted attempts = new Counted();
    private final PasswordCheck check =
            new PasswordCheck(new Reversed(), attempts, trail::add, Duration.ZERO);

    /** A hash that anybody can undo. */
    private final class Reversed implements Passwords {
        @Override
        public String hash(String password) {
            return new StringBuilder(password).reverse().toString();
        }

        @Override
        public boolean matches(String password, Optional<String> hash) {
            compared.add(hash);
            return hash.equals(Optional.of(hash(password)));
        }

        @Override
        public boolean isOutdated(String hash) {
            return false;
        }
    }

    private static final class Counted implements Attempts {
        private final Map<Object, Integer> open = new HashMap<>();

        @Override
        public Optional<Duration> begin(String name, String address) {
            return count(name);
        }

        @Override
        public Optional<Duration> begin(Key<User> account) {
            return count(account);
        }

        private Optional<Duration> count(Object whom) {
            return open.merge(whom, 1, Integer::sum) > ALLOWED
                    ? Optional.of(Duration.ofSeconds(41))
                    : Optional.empty();
        }

        @Override
        public void succeeded(String name, String address, Key<User> account) {
            List.of(name, account).forEach(whom -> open.merge(whom, -1, Integer::sum));
        }
    }

    @Test
    void whoKnowsThePasswordIsFound() {
        assertThat(check.check("ada", () -> Optional.of(ada(true)), PASSWORD)).isPresent();
        assertThat(trail).isEmpty();
        assertThat(attempts.open.values()).containsOnly(0);
    }

    @Test
    void everyFailureTakesOneComparison() {
        assertThat(check.check("ada", () -> Optional.of(ada(true)), "wrong")).isEmpty();
        assertThat(compared).hasSize(1);
        assertThat(check.check("nobody", Optional::empty, PASSWORD)).isEmpty();
        assertThat(compared).hasSize(2);
        assertThat(check.check("gone", () -> Optional.of(ada(false)), PASSWORD)).isEmpty();
        assertThat(compared).hasSize(3);
    }

    @Test
    void anAccountIsGuessedAtByAllOfItsNamesTogether() {
        User ada = ada(true);
        for (int i = 0; i < ALLOWED; i++) {
            check.check("ada", () -> Optional.of(ada), "wrong");
        }
        // as if the password were wrong, which is all that is said of names that are nobody's
        assertThat(check.check(ada.email(), () -> Optional.of(ada), PASSWORD)).isEmpty();
        assertThat(check.check("eve@quillgraph.example", Optional::empty, PASSWORD)).isEmpty();
        assertThat(compared).hasSize(ALLOWED + 2);
        assertThat(trail).hasSize(ALLOWED + 2);
    }

    @Test
    void whoHasSignedInIsToldToWait() {
        User ada = ada(true);
        Credential session = new Credential.Session(Key.fresh());
        for (int i = 0; i < ALLOWED; i++) {
            check.check("ada", () -> Optional.of(ada), "wrong");
        }
        assertThatThrownBy(
                        () ->
                                Caller.of(ada, session, Optional.empty())
                                        .run(() -> check.check("me", () -> Optional.of(ada), "?")))
                .hasMessageStartingWith("There were too many attempts to sign in");
    }

    @Test
    void whatFailsIsNotedWithoutTheNameThatWasTyped() {
        check.check("my password by mistake", Optional::empty, PASSWORD);

        assertThat(trail)
                .singleElement()
                .extracting(AuditEvent::action)
                .isEqualTo(AuditAction.SIGN_IN_FAILED);
        assertThat(trail.getFirst().toString()).doesNotContain("mistake", PASSWORD);
    }

    @Test
    void guessingEnds() {
        for (int i = 0; i < ALLOWED; i++) {
            check.check("ada", Optional::empty, PASSWORD + i);
        }
        assertThatThrownBy(() -> check.check("ada", () -> Optional.of(ada(true)), PASSWORD))
                .hasMessage("There were too many attempts to sign in; try again in 42 seconds.");
        assertThat(compared).hasSize(ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "eleven char"})
    void aNewPasswordIsLong(String password) {
        assertThatThrownBy(() -> check.hash("password", password))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("password: is too short; take at least 12 characters");
    }

    @Test
    void noPasswordIsEndless() {
        String endless = "x".repeat(1_001);
        assertThatThrownBy(() -> check.hash("password", endless)).hasMessageContaining("1000");
        assertThatThrownBy(() -> check.check("ada", Optional::empty, endless))
                .hasMessageContaining("1000");
        assertThat(compared).isEmpty();
    }

    private static User ada(boolean active) {
        return new User(
                Key.fresh(),
                "ada@quillgraph.example",
                "ada",
                Optional.of(new StringBuilder(PASSWORD).reverse().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Role.EDITOR,
                active,
                Optional.empty(),
                NOON,
                NOON,
                0);
    }
}
