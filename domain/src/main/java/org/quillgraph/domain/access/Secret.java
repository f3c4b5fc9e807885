package org.quillgraph.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What opens something for whoever knows it; only its digest is ever kept.
 *
 * <p>It is random, so that a digest without salt and made in no time is enough: nobody can try all
 * of 2^256.
 */
public record Secret(String text) {
    public static final String SESSION = "qgs_";
    public static final String API_KEY = "ink_";
    public static final String INVITATION = "qgi_";
    public static final String LINK = "qgl_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int FIRST_SHOWN = 4;
    private static final int LAST_SHOWN = 2;

    /** {@code qgs_…}, in 43 characters that need no escape in headers, cookies and addresses. */
    public static Secret ofSession() {
        return ofText(SESSION);
    }

    /** {@code qgi_…}, likewise. */
    public static Secret ofInvitation() {
        return ofText(INVITATION);
    }

    /** {@code qgl_…}, likewise. */
    public static Secret ofLink() {
        return ofText(LINK);
    }

    private static Secret ofText(String prefix) {
        return new Secret(
                prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random()));
    }

    /** {@code ink_…}, in 64 hexadecimal digits. */
    public static Secret ofApiKey() {
        return new Secret(API_KEY + HexFormat.of().formatHex(random()));
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Its SHA-256, in hexadecimal digits. */
    public String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its beginning and end, to tell it from others: {@code ink_3fa8…c9}. */
    public String preview() {
        int shown = text.indexOf('_') + 1 + FIRST_SHOWN;
        return text.substring(0, shown) + "…" + text.substring(text.length() - LAST_SHOWN);
    }

    /** Without it, for logs and errors. */
    @Override
    public String toString() {
        return "Secret";
    }
}
