package org.quillgraph.graphql.http;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.AnswerMemory;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.graphql.execution.AnswerBytes;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.execution.Exchange;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.execution.HttpRequestBody;
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

    /** Each may take some hundred megabytes until it is answered. */
    private static final int LARGE_AT_ONCE = 2;

    static final String ALLOWED = "GET, POST";

    private static final String GRAPHQL = "application/graphql-response+json";

    private final transient Execution execution;
    private final transient WebSockets webSockets;
    private final transient EventStreams eventStreams;
    private final transient TableAnswers tables;
    private final transient AnswerMemory memory;
    private final int largestBody;
    private final transient LargeRequests large =
            new LargeRequests(LARGE_AT_ONCE, Duration.ofSeconds(30));

    GraphQlServlet(
            Execution execution,
            WebSockets webSockets,
            EventStreams eventStreams,
            TableAnswers tables,
            AnswerMemory memory,
            int largestBody) {
        this.execution = execution;
        this.webSockets = webSockets;
        this.eventStreams = eventStreams;
        this.tables = tables;
        this.memory = memory;
        this.largestBody = largestBody;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (WebSockets.isAskedFor(request)) {
            webSockets.open(request, response);
        } else if (request.getMethod().equals("GET")) {
            answer(request, response, () -> HttpRequestBody.read(request));
        } else if (!request.getMethod().equals("POST")) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "Send queries with GET or POST, and mutations with POST.");
        } else if (!isJson(request.getContentType())) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "Send the request as JSON, with Content-Type: application/json.");
        } else if (!LargeRequests.isLarge(request)) {
            answerBody(request, response);
        } else if (!Caller.current().isSignedIn()) {
            // what signs in is short, and nobody else is to take the turns of those who did
            Refusal.write(
                    response, Errors.Answered.of(ErrorCode.UNAUTHENTICATED, Execution.SIGN_IN));
        } else if (!large.inTurn(() -> answerBody(request, response))) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    ErrorCode.UNAVAILABLE,
                    "The server is busy with other large requests; send it again later.");
        }
    }

    private void answerBody(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                request,
                response,
                () -> HttpRequestBody.read(request.getInputStream(), largestBody));
    }

    private static boolean isJson(String contentType) {
        try {
            return MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** What a client sends, wherever in the request. */
    private interface Sent {
        HttpRequestBody read() throws IOException, HttpRequestBody.Unreadable;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Sent sent)
            throws IOException {
        HttpRequestBody body;
        try {
            body = sent.read();
        } catch (HttpRequestBody.Unreadable e) {
            refuse(request, response, e.status(), e.code(), e.reason());
            return;
        }
        Optional<TableFormat> table = TableAnswers.format(request);
        if (table.isPresent()) {
            tables.answer(response, body, table.get());
            return;
        }
        try {
            memory.call(
                    () -> {
                        answer(request, response, body);
                        return true;
                    });
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.TooOften) {
                Refusal.write(response, e);
            } else {
                Errors.Answered error = Errors.Answered.of(e);
                ExecutionResult refusal = Execution.refusal(error.code(), error.message());
                write(request, response, refusal, AnswerBytes.of(refusal.toSpecification()));
            }
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpRequestBody body)
            throws IOException {
        Exchange exchange = new Exchange(request.getHeader(Exchange.KEY), body);
        ExecutionResult result = execution.run(body, exchange);
        AnswerMemory.check();
        if (Execution.isUnauthenticated(result)) {
            Refusal.challenge(response);
            write(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    accepted(request),
                    exchange.bytes(result));
        } else if (Execution.isForPost(result)) {
            response.setHeader("Allow", ALLOWED);
            write(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    accepted(request),
                    exchange.bytes(result));
        } else if (EventStreams.areWanted(request, result)) {
            eventStreams.send(request, response, result, exchange);
        } else if (Execution.results(result) != null) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "A subscription is answered over WebSocket, or with Accept: text/event-stream.");
        } else {
            write(request, response, result, exchange);
        }
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ExecutionResult result,
            Exchange exchange)
            throws IOException {
        if (result.getErrors().isEmpty()) {
            exchange.signIn()
                    .map(SessionCookie::header)
                    .ifPresent(cookie -> response.addHeader("Set-Cookie", cookie));
        }
        if (exchange.isRepeated()) {
            response.setHeader("Idempotency-Replayed", "true");
        }
        write(request, response, result, exchange.bytes(result));
    }

    /**
     * The newer type where the client likes it at least as much; whoever names neither gets JSON.
     */
    private static String accepted(HttpServletRequest request) {
        return Accept.of(request).isLiked(GRAPHQL, MediaType.APPLICATION_JSON_VALUE)
                ? GRAPHQL
                : MediaType.APPLICATION_JSON_VALUE;
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String reason)
            throws IOException {
        refuse(request, response, status, ErrorCode.BAD_USER_INPUT, reason);
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            ErrorCode code,
            String reason)
            throws IOException {
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", ALLOWED);
        }
        AnswerBytes json = AnswerBytes.of(Execution.refusal(code, reason).toSpecification());
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
