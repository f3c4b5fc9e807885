package org.quillgraph.graphql.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client sends: a document, which of its operations to run, and values for its variables.
 *
 * @param query the document; empty where only its id was sent
 * @param documentId its id, such as its SHA-256; null where none was sent
 * @param onlyReads whether a mutation is to be refused
 */
public record HttpRequestBody(
        String query,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        @Nullable String documentId,
        boolean onlyReads) {

    /** Numbers of variables stay exact: 0.1 must not become a double on its way to a Decimal. */
    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(SerializationFeature.WRAP_EXCEPTIONS)
                    .build();

    private static final String HASH = "sha256:";

    public HttpRequestBody(
            String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {
        this(query, operationName, variables, null, false);
    }

    HttpRequestBody with(String document) {
        return new HttpRequestBody(document, operationName, variables, documentId, onlyReads);
    }

    /** Says what a body should have looked like. */
    public static final class Unreadable extends Exception {
        @Serial private static final long serialVersionUID = 1L;

        private final String reason;
        private final int status;

        Unreadable(String reason) {
            this(reason, HttpServletResponse.SC_BAD_REQUEST);
        }

        Unreadable(String reason, int status) {
            super(reason);
            this.reason = reason;
            this.status = status;
        }

        public String reason() {
            return reason;
        }

        public ErrorCode code() {
            return status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    ? ErrorCode.LIMIT_EXCEEDED
                    : ErrorCode.BAD_USER_INPUT;
        }

        /** Of HTTP. */
        public int status() {
            return status;
        }
    }

    /** Of the parameters of an address; only reading is done so. */
    public static HttpRequestBody read(HttpServletRequest request) throws Unreadable {
        String query = Objects.requireNonNullElse(request.getParameter("query"), "");
        String id = documentId(request.getParameter("documentId"), member("extensions", request));
        if (query.isEmpty() && id == null) {
            throw new Unreadable("The address has no query; send ?query={__typename}.");
        }
        String named = request.getParameter("operationName");
        String operation = named == null || named.isEmpty() ? null : named;
        HttpRequestBody body =
                new HttpRequestBody(
                        query, operation, variables(member("variables", request)), id, true);
        if (!query.isEmpty() && body.isMutation()) {
            throw new Unreadable(Execution.POST, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        return body;
    }

    private static @Nullable Object member(String name, HttpServletRequest request)
            throws Unreadable {
        String text = request.getParameter(name);
        return text == null ? null : json("The text of " + name, text.getBytes(UTF_8));
    }

    /** Any page of the web can make a browser send a GET. */
    boolean isMutation() {
        try {
            return Documents.parse(query).getDefinitionsOfType(OperationDefinition.class).stream()
                    .filter(it -> operationName == null || operationName.equals(it.getName()))
                    .anyMatch(it -> it.getOperation() == OperationDefinition.Operation.MUTATION);
        } catch (InvalidSyntaxException e) {
            // which the answer will say
            return false;
        }
    }

    /** {@code most} is how many bytes it may have. */
    public static HttpRequestBody read(InputStream body, int most) throws IOException, Unreadable {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Unreadable(
                    "The body is larger than "
                            + most
                            + " bytes ("
                            + DocumentLimits.BYTES
                            + "); send less in one request.",
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        if (bytes.length == 0) {
            throw new Unreadable("The body is empty; send {\"query\": \"{ __typename }\"}.");
        }
        return of(json("The body", bytes));
    }

    private static @Nullable Object json(String what, byte[] bytes) throws Unreadable {
        try {
            return JSON.readValue(bytes, Object.class);
        } catch (JacksonException e) {
            throw new Unreadable(what + reason(e));
        }
    }

    /** Jackson's own messages name its classes. */
    private static String reason(JacksonException fault) {
        if (fault instanceof StreamConstraintsException) {
            return " is nested too deep, or has a number or a name that is too long.";
        }
        TokenStreamLocation place = fault.getLocation();
        return " is no JSON at its line %d, column %d."
                .formatted(place.getLineNr(), place.getColumnNr());
    }

    /** Of JSON that was read already. */
    public static HttpRequestBody of(@Nullable Object json) throws Unreadable {
        if (json instanceof List<?>) {
            throw new Unreadable(
                    "Batches are not taken; send each request by itself, or several fields in one.");
        }
        if (!(json instanceof Map<?, ?> request)) {
            throw noRequest();
        }
        String id = documentId(request.get("documentId"), request.get("extensions"));
        Object query = request.get("query");
        if (!(query instanceof String) && (query != null || id == null)) {
            throw noRequest();
        }
        return new HttpRequestBody(
                query instanceof String text ? text : "",
                member(request.get("operationName"), String.class, "operationName is no text."),
                variables(request.get("variables")),
                id,
                false);
    }

    private static Unreadable noRequest() {
        return new Unreadable(
                "The body is no GraphQL request; send {\"query\": \"{ __typename }\"}.");
    }

    /** That of the request, or the hash of Apollo's clients. */
    private static @Nullable String documentId(@Nullable Object id, @Nullable Object extensions)
            throws Unreadable {
        String named = member(id, String.class, "documentId is no text.");
        if (named != null) {
            return named.startsWith(HASH) ? named.substring(HASH.length()) : named;
        }
        Map<?, ?> members = member(extensions, Map.class, "extensions is no JSON object.");
        if (members == null || !(members.get("persistedQuery") instanceof Map<?, ?> persisted)) {
            return null;
        }
        if (!Objects.requireNonNullElse(persisted.get("version"), 1).equals(1)) {
            throw new Unreadable(
                    "extensions.persistedQuery.version is not 1, the only one that is known; the hash is an SHA-256.");
        }
        return member(
                persisted.get("sha256Hash"),
                String.class,
                "extensions.persistedQuery.sha256Hash is no text.");
    }

    private static <T> @Nullable T member(@Nullable Object value, Class<T> type, String otherwise)
            throws Unreadable {
        if (value != null && !type.isInstance(value)) {
            throw new Unreadable(otherwise);
        }
        return type.cast(value);
    }

    @SuppressWarnings("unchecked") // the names of a JSON object's members are texts
    private static Map<String, @Nullable Object> variables(@Nullable Object value)
            throws Unreadable {
        Map<String, @Nullable Object> variables =
                member(value, Map.class, "variables is no JSON object.");
        return variables == null ? Map.of() : variables;
    }
}
