package org.quillgraph.persistence.legacy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quillgraph.domain.model.Key;

/** Keys that are the same on every run, in every database and from every file that names them. */
final class LegacyKeys {
    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /**
     * Names that were made under this key can be made again; under another one they would be
     * others.
     */
    private static final NameBasedGenerator KEYS =
            Generators.nameBasedGenerator(UUID.fromString("8f3c1d52-6b0e-4f0a-9a57-3c2f6d1b7e94"));

    private LegacyKeys() {}

    /** Of version 5. */
    static <T> Key<T> named(String name) {
        return new Key<>(KEYS.generate(name));
    }

    /**
     * The older system's own key where it is a UUID.
     *
     * @param source what the key is unique in, such as {@code campaigns}
     */
    static <T> Key<T> of(String source, String legacy) {
        String key = legacy.strip();
        return UUID_FORM.matcher(key).matches()
                ? new Key<>(UUID.fromString(key))
                : named(source + "/" + key);
    }
}
