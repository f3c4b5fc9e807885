package org.quillgraph.graphql.execution;

import graphql.ExecutionResult;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What HTTP has to say to a mutation, and the mutation to HTTP: the answer's bytes, which are known
 * before the commit, since an answer that is too large takes everything back.
 */
public final class Exchange {
    public static final String KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 255;

    private static final JsonMapper SORTED =
            HttpRequestBody.JSON
                    .rebuild()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private final @Nullable String key;
    private HttpRequestBody request;
    private @Nullable AnswerBytes answer;
    private boolean repeated;
    private @Nullable SignIn signIn;

    /**
     * What a browser is to show from now on.
     *
     * @param token of the new session; empty where the old one has ended
     * @param lifetime until it ends for good
     */
    public record SignIn(Optional<String> token, Duration lifetime) {}

    /** {@code key} is that of the header, where there is one. */
    public Exchange(@Nullable String key, HttpRequestBody request) {
        this.key = key;
        this.request = request;
    }

    /** That of a request which did not come by HTTP. */
    public static Exchange nobody() {
        return new Exchange(null, new HttpRequestBody("", null, Map.of()));
    }

    /** The request with the document that it may only have named. */
    void of(HttpRequestBody complete) {
        request = complete;
    }

    /** What is the same for all requests that are to be done once. */
    public Optional<String> key() {
        if (key != null
                && (key.isEmpty()
                        || key.length() > LONGEST_KEY
                        || !key.chars().allMatch(c -> c > ' ' && c < 127))) {
            throw ProblemException.invalid(
                    KEY,
                    "has to be 1 to " + LONGEST_KEY + " visible ASCII characters, such as a UUID.");
        }
        return Optional.ofNullable(key);
    }

    /** Tells the request from any other: of its document, operation and variables. */
    public String digest() {
        MessageDigest digest = sha256();
        SORTED.writeValue(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                Arrays.asList(request.query(), request.operationName(), request.variables()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code repeated} says that it is the answer to an earlier request. */
    public void answer(AnswerBytes bytes, boolean repeated) {
        this.answer = bytes;
        this.repeated = repeated;
    }

    /** What is sent: the answer where there is one, else the result. */
    public AnswerBytes bytes(ExecutionResult result) {
        return result.getErrors().isEmpty() && answer != null
                ? answer
                : AnswerBytes.of(result.toSpecification());
    }

    /** To be told to the client with the answer, once that is committed. */
    public void signIn(SignIn changed) {
        this.signIn = changed;
    }

    public Optional<SignIn> signIn() {
        return Optional.ofNullable(signIn);
    }

    public boolean isRepeated() {
        return repeated;
    }
}
