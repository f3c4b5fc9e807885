package org.quillgraph.graphql.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.execution.AnswerBytes;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** An error as the whole answer, in JSON as the graph has it and with the status of HTTP. */
public final class Refusal {

    private Refusal() {}

    /** What was thrown, with the time to wait where there was too much of it. */
    static void write(HttpServletResponse response, RuntimeException thrown) throws IOException {
        Errors.Answered error = Errors.Answered.of(thrown);
        if (thrown instanceof ProblemException refused
                && refused.problem() instanceof Problem.TooOften tooOften) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.pause().toSeconds() + 1));
            write(response, HttpStatus.TOO_MANY_REQUESTS.value(), error);
        } else {
            write(response, error);
        }
    }

    public static void write(HttpServletResponse response, Errors.Answered error)
            throws IOException {
        write(response, status(error.code()), error);
    }

    static void write(HttpServletResponse response, int status, Errors.Answered error)
            throws IOException {
        AnswerBytes json = AnswerBytes.of(Map.of("errors", List.of(error.toSpecification())));
        response.setStatus(status);
        if (error.code() == ErrorCode.UNAUTHENTICATED) {
            challenge(response);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }

    /** How to sign in, which HTTP wants every 401 to say. */
    static void challenge(HttpServletResponse response) {
        if (!response.containsHeader("WWW-Authenticate")) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
    }

    /** Of HTTP. */
    static int status(ErrorCode code) {
        return switch (code) {
            case GRAPHQL_PARSE_FAILED,
                    GRAPHQL_VALIDATION_FAILED,
                    PERSISTED_QUERY_NOT_FOUND,
                    BAD_USER_INPUT ->
                    HttpServletResponse.SC_BAD_REQUEST;
            case LIMIT_EXCEEDED -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case INTERNAL_ERROR -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
