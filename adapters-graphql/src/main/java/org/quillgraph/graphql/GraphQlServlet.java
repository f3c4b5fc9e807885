package org.quillgraph.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * GraphQL over HTTP: reads a request, runs it on the same thread and writes the answer in one
 * piece.
 *
 * <p>Spring GraphQL's own endpoint does this too, through message converters and a reactive chain
 * that cost more than graphql-java itself, and answers a request it cannot read with no GraphQL
 * error.
 */
final class GraphQlServlet extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;

    private static final String GRAPHQL = "application/graphql-response+json";

    private final transient GraphQL graphQl;

    GraphQlServlet(GraphQL graphQl) {
        this.graphQl = graphQl;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "Send the request with POST.");
        } else if (!isJson(request.getContentType())) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "Send the request as JSON, with Content-Type: application/json.");
        } else {
            answer(request, response);
        }
    }

    private static boolean isJson(String contentType) {
        try {
            return MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpRequestBody body;
        try {
            body = HttpRequestBody.read(request.getInputStream());
        } catch (HttpRequestBody.Unreadable e) {
            refuse(request, response, e.status(), e.reason());
            return;
        }
        ExecutionResult result = run(body);
        try {
            write(request, response, result, AnswerBytes.of(result.toSpecification()));
        } catch (AnswerBytes.TooMany _) {
            ExecutionResult refusal = refusal(ErrorCode.LIMIT_EXCEEDED, AnswerBytes.TooMany.REASON);
            write(request, response, refusal, AnswerBytes.of(refusal.toSpecification()));
        }
    }

    private ExecutionResult run(HttpRequestBody body) {
        try {
            return graphQl.execute(
                    ExecutionInput.newExecutionInput(body.query())
                            .operationName(body.operationName())
                            .variables(body.variables())
                            // messages are worded in one language, whatever the server's is
                            .locale(Locale.ROOT)
                            .build());
        } catch (CompletionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static ExecutionResult failed(Throwable thrown) {
        // fragments that lead from one to the next, further than graphql-java can follow them
        return thrown instanceof StackOverflowError
                ? refusal(ErrorCode.LIMIT_EXCEEDED, "The request is nested too deep.")
                : refusal(ErrorCode.INTERNAL_ERROR, Errors.logged(thrown));
    }

    private static ExecutionResult refusal(ErrorCode code, String message) {
        return ExecutionResult.newExecutionResult()
                .addError(Errors.Answered.of(code, message))
                .build();
    }

    /**
     * The newer type where the client likes it at least as much; whoever names neither gets JSON.
     */
    private static String accepted(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept == null || !accept.contains(GRAPHQL)) {
            return MediaType.APPLICATION_JSON_VALUE;
        }
        double graphQl = quality(accept, GRAPHQL);
        boolean isLiked =
                graphQl > 0 && graphQl >= quality(accept, MediaType.APPLICATION_JSON_VALUE);
        return isLiked ? GRAPHQL : MediaType.APPLICATION_JSON_VALUE;
    }

    /** How much a type is liked that is named itself, from 0 to 1. */
    private static double quality(String accept, String type) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(MediaType.parseMediaType(type)::equalsTypeAndSubtype)
                    .mapToDouble(MediaType::getQualityValue)
                    .max()
                    .orElse(0);
        } catch (InvalidMediaTypeException e) {
            return 0;
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String reason)
            throws IOException {
        AnswerBytes json =
                AnswerBytes.of(refusal(ErrorCode.BAD_USER_INPUT, reason).toSpecification());
        write(response, status, accepted(request), json);
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ExecutionResult result,
            AnswerBytes json)
            throws IOException {
        String type = accepted(request);
        // the newer type says by its status whether there is data; the older one always says 200
        boolean refused = type.equals(GRAPHQL) && !result.isDataPresent();
        write(
                response,
                refused ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK,
                type,
                json);
    }

    private static void write(
            HttpServletResponse response, int status, String type, AnswerBytes json)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }
}
