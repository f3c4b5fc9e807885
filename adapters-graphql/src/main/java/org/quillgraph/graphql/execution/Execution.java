package org.quillgraph.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionStrategy;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;
import org.reactivestreams.Publisher;

/** Runs what clients ask for, however it reached the server. */
public final class Execution {
    /** What those are told who have not signed in. */
    public static final String SIGN_IN =
            "Sign in first: send Authorization: Bearer with a token or a key, or open /sign-in in a browser.";

    private final GraphQL graphQl;

    public Execution(GraphQL graphQl) {
        this.graphQl = graphQl;
    }

    /** {@code mostFields} is how many fields one request may have at its root. */
    public static GraphQL.Builder configure(
            GraphQL.Builder graphQl, int mostFields, ExecutionStrategy mutations) {
        return graphQl.queryExecutionStrategy(new AnswerStrategy(new Errors(), mostFields))
                .mutationExecutionStrategy(mutations)
                .subscriptionExecutionStrategy(new LiveStrategy(new Errors()))
                .preparsedDocumentProvider(new Documents())
                .instrumentation(new Wording());
    }

    /** Of requests that are all run by the same strategy, whatever they ask for. */
    public static Execution of(GraphQLSchema schema, ExecutionStrategy strategy) {
        return new Execution(
                GraphQL.newGraphQL(schema)
                        .queryExecutionStrategy(strategy)
                        .mutationExecutionStrategy(strategy)
                        .subscriptionExecutionStrategy(strategy)
                        .instrumentation(new Wording())
                        .build());
    }

    /** Whatever goes wrong is in the result. */
    public ExecutionResult run(HttpRequestBody request) {
        return run(request, new Exchange(null, request));
    }

    /** {@code exchange} learns how a mutation is to be answered. */
    public ExecutionResult run(HttpRequestBody request, Exchange exchange) {
        if (!Caller.current().isSignedIn() && !PublicOperations.include(request.query())) {
            return refusal(ErrorCode.UNAUTHENTICATED, SIGN_IN);
        }
        try {
            return graphQl.execute(
                    ExecutionInput.newExecutionInput(request.query())
                            .operationName(request.operationName())
                            .variables(request.variables())
                            .graphQLContext(Map.of(Exchange.class, exchange))
                            // messages are worded in one language, whatever the server's is
                            .locale(Locale.ROOT)
                            .build());
        } catch (CompletionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    /** The results of a subscription, which are many; null of anything else. */
    @SuppressWarnings("unchecked") // graphql-java says what they are
    public static @Nullable Publisher<ExecutionResult> results(ExecutionResult result) {
        return result.getData() instanceof Publisher<?> results
                ? (Publisher<ExecutionResult>) results
                : null;
    }

    private static ExecutionResult failed(Throwable thrown) {
        // fragments that lead from one to the next, further than graphql-java can follow them
        return thrown instanceof StackOverflowError
                ? refusal(ErrorCode.LIMIT_EXCEEDED, "The request is nested too deep.")
                : refusal(ErrorCode.INTERNAL_ERROR, Errors.logged(thrown));
    }

    /** Whether nothing was done, for want of signing in. */
    public static boolean isUnauthenticated(ExecutionResult result) {
        return !result.isDataPresent()
                && result.getErrors().getFirst().getErrorType() == ErrorCode.UNAUTHENTICATED;
    }

    /** A result without data. */
    public static ExecutionResult refusal(ErrorCode code, String message) {
        return ExecutionResult.newExecutionResult()
                .addError(Errors.Answered.of(code, message))
                .build();
    }
}
