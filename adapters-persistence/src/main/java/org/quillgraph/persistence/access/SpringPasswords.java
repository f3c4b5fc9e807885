package org.quillgraph.persistence.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.quillgraph.domain.access.Passwords;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with what OWASP recommends at least; bcrypt is known, as older systems left it. */
@Component
final class SpringPasswords implements Passwords {
    private static final String ARGON2 = "argon2";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KB = 19 * 1024;
    private static final int ITERATIONS = 2;

    /** Of no password that anybody knows. */
    private static final String NOBODY =
            "{argon2}$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                    .formatted(MEMORY_KB, ITERATIONS, "A".repeat(22), "A".repeat(43));

    /** Each takes all of a core for a while, and 19 MB. */
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final PasswordEncoder encoder = encoder();

    private static PasswordEncoder encoder() {
        PasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder encoder =
                new DelegatingPasswordEncoder(
                        ARGON2,
                        Map.of(
                                ARGON2,
                                new Argon2PasswordEncoder(
                                        SALT_BYTES, HASH_BYTES, 1, MEMORY_KB, ITERATIONS),
                                "bcrypt",
                                bcrypt));
        // those without a name in braces were imported
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return encoder;
    }

    @Override
    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(String password, Optional<String> hash) {
        boolean matches = inTurn(() -> encoder.matches(password, hash.orElse(NOBODY)));
        return matches && hash.isPresent();
    }

    @Override
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
