package org.quillgraph.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;

class SpringPasswordsTest {
    private static final String PASSWORD = "a few words in a row";

    private final SpringPasswords passwords = new SpringPasswords();

    @Test
    void aHashMatchesItsPasswordOnly() {
        String hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, Optional.of(hash))).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", Optional.of(hash))).isFalse();
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    @Test
    void noPasswordMatchesWhereThereIsNoHash() {
        assertThat(passwords.matches(PASSWORD, Optional.empty())).isFalse();
        assertThat(passwords.matches("", Optional.empty())).isFalse();
    }

    @Test
    void hashesOfOlderSystemsAreKnownAndOutdated() {
        String imported = new BCryptPasswordEncoder(BCryptVersion.$2B, 4).encode(PASSWORD);

        assertThat(imported).startsWith("$2b$");
        assertThat(passwords.matches(PASSWORD, Optional.of(imported))).isTrue();
        assertThat(passwords.matches("another", Optional.of(imported))).isFalse();
        assertThat(passwords.isOutdated(imported)).isTrue();
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertThat(passwords.matches("", Optional.of(""))).isFalse();
        assertThat(passwords.matches("plain", Optional.of("plain"))).isFalse();
        assertThat(passwords.matches("plain", Optional.of("{noop}plain"))).isFalse();
    }
}
