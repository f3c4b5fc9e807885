package org.quillgraph.graphql.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;

/** What the web server or Spring refuses by itself, in the form of all errors. */
final class HttpError {
    private HttpError() {}

    static void write(HttpServletResponse response, int status) throws IOException {
        SecurityHeaders.set(response);
        Refusal.write(response, status, of(status));
    }

    /** {@code status} is one of HTTP. */
    static Errors.Answered of(int status) {
        return switch (status) {
            case 404 -> of(ErrorCode.NOT_FOUND, "There is nothing at this address.");
            case 405 -> of(ErrorCode.BAD_USER_INPUT, "This address does not take this method.");
            case 413, 414, 431 ->
                    of(ErrorCode.LIMIT_EXCEEDED, "The request is too long; send less.");
            case 500, 501, 502, 504 ->
                    of(ErrorCode.INTERNAL_ERROR, "Something went wrong on the server.");
            case 503 -> of(ErrorCode.UNAVAILABLE, "The server is busy; send it again later.");
            case 401, 403 -> of(ErrorCode.FORBIDDEN, "This may not be asked from here.");
            default ->
                    of(
                            ErrorCode.BAD_USER_INPUT,
                            "The request cannot be read; look at its address and its headers.");
        };
    }

    private static Errors.Answered of(ErrorCode code, String message) {
        return Errors.Answered.of(code, message);
    }
}
