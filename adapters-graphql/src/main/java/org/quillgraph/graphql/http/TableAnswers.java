package org.quillgraph.graphql.http;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.graphql.execution.AnswerBytes;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.execution.HttpRequestBody;
import org.quillgraph.graphql.export.Export;
import org.quillgraph.graphql.export.Table;
import org.springframework.http.MediaType;

/** Answers with all rows of a connection, as many as there are, while they are read. */
final class TableAnswers {
    private static final Map<TableFormat, String> TYPES =
            Map.of(TableFormat.CSV, "text/csv", TableFormat.NDJSON, "application/x-ndjson");

    /** Each keeps a connection to the database until its client has taken all. */
    private static final int AT_ONCE = 4;

    private final Export export;
    private final LargeRequests turns = new LargeRequests(AT_ONCE, Duration.ofSeconds(30));

    TableAnswers(Export export) {
        this.export = export;
    }

    /** What the client would rather have than JSON; empty where nothing. */
    static Optional<TableFormat> format(HttpServletRequest request) {
        Accept accept = Accept.of(request);
        return TYPES.keySet().stream()
                .sorted()
                .filter(it -> accept.isLiked(type(it), MediaType.APPLICATION_JSON_VALUE))
                .findFirst();
    }

    private static String type(TableFormat format) {
        return TYPES.getOrDefault(format, MediaType.APPLICATION_JSON_VALUE);
    }

    void answer(HttpServletResponse response, HttpRequestBody body, TableFormat format)
            throws IOException {
        ExecutionResult result = export.read(body);
        if (!(result.getData() instanceof Table table)) {
            refuse(response, result);
        } else if (!turns.inTurn(() -> send(response, table, format))) {
            refuse(
                    response,
                    Execution.refusal(
                            ErrorCode.UNAVAILABLE,
                            "The server is busy with other tables; send it again later."));
        }
    }

    private void send(HttpServletResponse response, Table table, TableFormat format)
            throws IOException {
        try {
            export.write(table, format, () -> begin(response, table, format), _ -> {});
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            Errors.Answered error = Errors.Answered.of(e);
            if (response.isCommitted()) {
                // the connection is cut, so that nobody takes what is there for the whole
                throw new IOException(error.message(), e);
            }
            response.reset();
            SecurityHeaders.set(response);
            refuse(response, Execution.refusal(error.code(), error.message()));
        }
    }

    private static OutputStream begin(
            HttpServletResponse response, Table table, TableFormat format) {
        response.setContentType(type(format) + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(table.name(), format));
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(ExecutionResult refusal) {
        if (Execution.isForPost(refusal)) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        // a request that is no table has data, or the code of graphql-java's own
        return refusal.getErrors().stream()
                .map(error -> error.getErrorType())
                .map(
                        type ->
                                type instanceof ErrorCode code
                                        ? Refusal.status(code)
                                        : HttpServletResponse.SC_BAD_REQUEST)
                .findFirst()
                .orElse(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** In JSON whatever was accepted: no table says what is wrong. */
    private static void refuse(HttpServletResponse response, ExecutionResult refusal)
            throws IOException {
        int status = status(refusal);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            Refusal.challenge(response);
        } else if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", GraphQlServlet.ALLOWED);
        }
        AnswerBytes json = AnswerBytes.of(refusal.toSpecification());
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }
}
