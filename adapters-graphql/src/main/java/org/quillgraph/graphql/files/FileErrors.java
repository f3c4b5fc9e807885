package org.quillgraph.graphql.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.quillgraph.graphql.execution.AnswerBytes;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what fails of files as the graph answers what fails of it, with a status besides. */
@RestControllerAdvice(assignableTypes = {UploadController.class, DownloadController.class})
final class FileErrors {
    @ExceptionHandler
    void refuse(RuntimeException fault, HttpServletResponse response) throws IOException {
        Errors.Answered error =
                fault instanceof MissingBytes
                        ? Errors.Answered.of(
                                ErrorCode.NOT_FOUND, String.valueOf(fault.getMessage()))
                        : Errors.ofMutation(fault, null, List.of());
        AnswerBytes json = AnswerBytes.of(Map.of("errors", List.of(error.toSpecification())));
        response.setStatus(status(error.code()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, BAD_USER_INPUT ->
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
