package org.quillgraph.graphql.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.field.Leaves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionPublisherException;

/**
 * Answers what went wrong with one field: a problem in its own words, anything else with the id it
 * is logged under.
 */
public final class Errors implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** An error as the response holds it. */
    public record Answered(
            String message,
            List<SourceLocation> locations,
            @Nullable List<Object> path,
            ErrorCode code,
            Map<String, Object> extensions)
            implements GraphQLError {

        /** Of what belongs to no field, such as the end of a subscription. */
        public static Answered of(Throwable thrown) {
            return switch (thrown) {
                // as Spring wraps what a subscription ends with
                case SubscriptionPublisherException ended when ended.getCause() != null ->
                        of(ended.getCause());
                case ProblemException refused ->
                        of(Errors.code(refused.problem()), Errors.message(refused.problem()));
                default -> of(ErrorCode.INTERNAL_ERROR, logged(thrown));
            };
        }

        public static Answered of(ErrorCode code, String message) {
            return new Answered(message, List.of(), null, code, Map.of("code", code.name()));
        }

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public List<SourceLocation> getLocations() {
            return locations;
        }

        @Override
        public @Nullable List<Object> getPath() {
            return path;
        }

        @Override
        public ErrorClassification getErrorType() {
            return code;
        }

        @Override
        public Map<String, Object> getExtensions() {
            return extensions;
        }

        /** Without graphql-java's own classification, which would repeat the code. */
        @Override
        public Map<String, Object> toSpecification() {
            Map<String, Object> specified = new LinkedHashMap<>();
            specified.put("message", message);
            if (!locations.isEmpty()) {
                specified.put("locations", locations.stream().map(Answered::place).toList());
            }
            if (path != null) {
                specified.put("path", path);
            }
            specified.put("extensions", extensions);
            return specified;
        }

        private static Map<String, Object> place(SourceLocation location) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("line", location.getLine());
            place.put("column", location.getColumn());
            return place;
        }
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable thrown = parameters.getException();
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null
                        ? thrown.getCause()
                        : thrown;
        DataFetchingEnvironment field = parameters.getDataFetchingEnvironment();
        Failure failure = failure(cause);
        GraphQLError error =
                failure.at(field.getField(), field.getExecutionStepInfo().getPath().toList());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** Of a field at the root. */
    public static Answered at(MergedField field, Throwable thrown) {
        return failure(thrown).at(field.getSingleField(), List.of(field.getResultKey()));
    }

    /**
     * Of a mutation, of which nothing is left.
     *
     * @param field at which it failed; null where it was the whole request, or the commit
     * @param takenBack the response keys of the fields that had been done
     */
    public static Answered ofMutation(
            Throwable thrown, @Nullable MergedField field, List<String> takenBack) {
        Failure failure = failure(thrown);
        if (!takenBack.isEmpty()) {
            failure.extensions().put("rolledBack", takenBack);
            failure =
                    new Failure(
                            failure.code(),
                            failure.message()
                                    + " Taken back with it: "
                                    + String.join(", ", takenBack)
                                    + ".",
                            failure.extensions());
        }
        return field == null
                ? new Answered(
                        failure.message(), List.of(), null, failure.code(), failure.extensions())
                : failure.at(field.getSingleField(), List.of(field.getResultKey()));
    }

    /** What an error says wherever it happened. */
    private record Failure(ErrorCode code, String message, Map<String, Object> extensions) {
        Answered at(Field field, List<Object> path) {
            return new Answered(
                    message, List.of(field.getSourceLocation()), path, code, extensions);
        }
    }

    private static Failure failure(Throwable thrown) {
        return switch (thrown) {
            case ProblemException refused -> failure(refused.problem());
            // a variable's value that does not fit inside an argument, found by graphql-java when
            // it is read
            case GraphQLError refused when refused instanceof GraphQLException ->
                    failure(
                            ErrorCode.GRAPHQL_VALIDATION_FAILED,
                            Wording.of(refused.getMessage()),
                            "");
            default -> failure(ErrorCode.INTERNAL_ERROR, logged(thrown), "");
        };
    }

    private static Failure failure(Problem problem) {
        Failure failure = failure(code(problem), message(problem), path(problem));
        if (problem instanceof Problem.Outdated outdated) {
            failure.extensions().put("currentVersion", outdated.current());
            failure.extensions().put("changes", Leaves.json(outdated.changes()));
        }
        return failure;
    }

    private static Failure failure(ErrorCode code, String message, String inputPath) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (!inputPath.isEmpty()) {
            extensions.put("path", inputPath);
        }
        return new Failure(code, message, extensions);
    }

    /** Callers learn why the database cannot be used; where it is stands in the log. */
    private static String message(Problem problem) {
        if (problem instanceof Problem.Unavailable unavailable) {
            LOG.warn(unavailable.message());
            return "The database cannot be used for now: " + unavailable.reason();
        }
        return problem.message();
    }

    private static ErrorCode code(Problem problem) {
        return switch (problem) {
            case Problem.Invalid _ -> ErrorCode.BAD_USER_INPUT;
            case Problem.NotFound _ -> ErrorCode.NOT_FOUND;
            case Problem.Conflict _, Problem.Outdated _ -> ErrorCode.CONFLICT;
            case Problem.NotAllowed _ -> ErrorCode.FORBIDDEN;
            case Problem.NotSignedIn _ -> ErrorCode.UNAUTHENTICATED;
            case Problem.TooMuch _, Problem.TooSlow _, Problem.TooOften _ ->
                    ErrorCode.LIMIT_EXCEEDED;
            case Problem.Unavailable _ -> ErrorCode.UNAVAILABLE;
        };
    }

    private static String path(Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid -> invalid.path();
            case Problem.TooMuch tooMuch -> tooMuch.path();
            case Problem.NotFound _,
                    Problem.Conflict _,
                    Problem.Outdated _,
                    Problem.NotAllowed _,
                    Problem.NotSignedIn _,
                    Problem.TooSlow _,
                    Problem.TooOften _,
                    Problem.Unavailable _ ->
                    "";
        };
    }

    /** The message for the caller, who learns nothing but the id to ask about. */
    static String logged(Throwable thrown) {
        UUID id = UUID.randomUUID();
        LOG.error("Unforeseen error {}", id, thrown);
        return "Something went wrong on the server; it is logged under " + id + ".";
    }
}
