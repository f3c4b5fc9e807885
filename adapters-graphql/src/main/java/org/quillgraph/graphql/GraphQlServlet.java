package org.quillgraph.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "Send the request with POST.");
        } else if (!isJson(request.getContentType())) {
            refuse(
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
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, e.reason());
            return;
        }
        ExecutionResult result = run(body);
        boolean graphQl = accepts(request, GRAPHQL);
        // the newer type says by its status whether there is data; the older one always says 200
        boolean refused = graphQl && !result.isDataPresent();
        write(
                response,
                refused ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK,
                graphQl ? GRAPHQL : MediaType.APPLICATION_JSON_VALUE,
                result.toSpecification());
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
        } catch (RuntimeException e) {
            return ExecutionResult.newExecutionResult()
                    .addError(Errors.Answered.of(ErrorCode.INTERNAL_ERROR, Errors.logged(e)))
                    .build();
        }
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(type);
    }

    private static void refuse(HttpServletResponse response, int status, String reason)
            throws IOException {
        Errors.Answered error = Errors.Answered.of(ErrorCode.BAD_USER_INPUT, reason);
        write(
                response,
                status,
                MediaType.APPLICATION_JSON_VALUE,
                Map.of("errors", List.of(error.toSpecification())));
    }

    private static void write(
            HttpServletResponse response, int status, String type, Map<String, Object> body)
            throws IOException {
        byte[] json = HttpRequestBody.JSON.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
