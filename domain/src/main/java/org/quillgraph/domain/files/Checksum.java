package org.quillgraph.domain.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Of all that is left of a stream. */
    public static Checksum of(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
        return of(digest);
    }

    /** Of what the digest has taken so far. */
    public static Checksum of(MessageDigest digest) {
        return new Checksum(HexFormat.of().formatHex(digest.digest()));
    }

    /** What makes a checksum of bytes that pass by. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
