package org.quillgraph.domain.files;

import java.util.Optional;
import java.util.regex.Pattern;

/** The SHA-256 of some bytes, in lower-case hexadecimal digits: their name wherever they are. */
public record Checksum(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Checksum {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
    }

    /** Empty of any other text, such as the name of a file that an older system kept. */
    public static Optional<Checksum> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Checksum(text)) : Optional.empty();
    }

    /** Where the bytes are kept, from the data folder: {@code files/1f/1f3a…}. */
    public String place() {
        return "files/" + hex.substring(0, 2) + "/" + hex;
    }

    @Override
    public String toString() {
        return hex;
    }
}
