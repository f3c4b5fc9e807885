package org.quillgraph.graphql.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Serial;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.quillgraph.domain.access.Caller;

/**
 * Documents that clients name instead of sending them: trusted ones, and such as were sent before
 * together with their SHA-256, as Apollo's clients do it.
 */
public final class NamedDocuments {
    private static final long CHARACTERS = 4_000_000;

    /** A short text takes room too. */
    private static final int OVERHEAD = 200;

    private static final String NO_HASH =
            "The SHA-256 is not that of the query; send it in hexadecimal digits.";

    private static final String OTHER =
            "documentId is the id of another document than the query; send one of the two.";

    private final TrustedDocuments trusted;
    private final Cache<String, String> sent =
            Caffeine.newBuilder()
                    .maximumWeight(CHARACTERS)
                    .weigher((String hash, String text) -> text.length() + OVERHEAD)
                    .build();

    public NamedDocuments(TrustedDocuments trusted) {
        this.trusted = trusted;
    }

    /** Why a document is not answered. */
    static final class Refused extends Exception {
        @Serial private static final long serialVersionUID = 1L;

        private final ErrorCode code;
        private final String reason;

        Refused(ErrorCode code, String reason) {
            super(reason);
            this.code = code;
            this.reason = reason;
        }

        ErrorCode code() {
            return code;
        }

        String reason() {
            return reason;
        }
    }

    /** The request with its document. */
    HttpRequestBody complete(HttpRequestBody request) throws Refused {
        String id = request.documentId();
        if (id == null) {
            checkTrusted(request.query());
            return request;
        }
        Optional<String> known = trusted.document(id);
        if (known.isEmpty() && isStrict()) {
            throw untrusted();
        }
        if (request.query().isEmpty()) {
            return request.with(known.or(() -> sent(id)).orElseThrow(NamedDocuments::unknown));
        }
        if (!known.map(request.query()::equals).orElseGet(() -> hash(request.query()).equals(id))) {
            throw new Refused(ErrorCode.BAD_USER_INPUT, known.isPresent() ? OTHER : NO_HASH);
        }
        return request;
    }

    /** To be called with what was answered: what is wrong is not kept, nor what has no name. */
    void keep(HttpRequestBody answered) {
        String id = answered.documentId();
        if (id != null && !trusted.only() && trusted.document(id).isEmpty()) {
            sent.put(id, answered.query());
        }
    }

    private Optional<String> sent(String hash) {
        return Optional.ofNullable(sent.getIfPresent(hash));
    }

    /** Commands ask what they like. */
    private boolean isStrict() {
        return trusted.only() && Caller.current().client().isPresent();
    }

    /** Signing in and out has to be possible always. */
    private void checkTrusted(String text) throws Refused {
        if (isStrict() && !trusted.holds(text) && !PublicOperations.include(text)) {
            throw untrusted();
        }
    }

    private static Refused untrusted() {
        return new Refused(
                ErrorCode.FORBIDDEN,
                "This server answers only the documents it was given beforehand; send documentId with the id of one.");
    }

    /** Clients look for these very words, and send the query along with its hash then. */
    private static Refused unknown() {
        return new Refused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
