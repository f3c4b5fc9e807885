package org.quillgraph.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.access.Attempts;
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
        private int open;

        @Override
        public Optional<Duration> begin(String account, String address) {
            open++;
            return open > ALLOWED ? Optional.of(Duration.ofSeconds(41)) : Optional.empty();
        }

        @Override
        public void succeeded(String account, String address) {
            open--;
        }
    }

    @Test
    void whoKnowsThePasswordIsFound() {
        assertThat(check.check("ada", () -> Optional.of(ada(true)), PASSWORD)).isPresent();
        assertThat(trail).isEmpty();
        assertThat(attempts.open).isZero();
    }

    @Test
    void aPasswordIsComparedThoughThereIsNobody() {
        assertThat(check.check("nobody", Optional::empty, PASSWORD)).isEmpty();
        assertThat(check.check("ada", () -> Optional.of(ada(false)), PASSWORD)).isEmpty();
        assertThat(compared).containsExactly(Optional.empty(), Optional.empty());
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
