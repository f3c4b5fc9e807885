package org.quillgraph.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.graphql.field.Requested;
import org.reactivestreams.Publisher;

/** Runs what clients ask for, however it reached the server. */
public final class Execution {
    /** What those are told who have not signed in. */
    public static final String SIGN_IN =
            "Sign in first: send Authorization: Bearer with a token or a key, or open /sign-in in a browser.";

    /** What is told whoever sends one otherwise. */
    static final String POST = "Send mutations with POST.";

    private final GraphQL graphQl;
    private final NamedDocuments named;
    private final ParserOptions parser;
    private final int mostFields;

    public Execution(GraphQL graphQl, DocumentRules rules, NamedDocuments named) {
        this.graphQl = graphQl;
        this.named = named;
        this.parser = rules.limits().forParser();
        this.mostFields = rules.limits().fields();
    }

    /** {@code mostFields} is how many fields one request may have at its root. */
    public static GraphQL.Builder configure(
            GraphQL.Builder graphQl,
            int mostFields,
            ExecutionStrategy mutations,
            DocumentRules rules) {
        return checked(graphQl, rules)
                .queryExecutionStrategy(new AnswerStrategy(new Errors(), mostFields))
                .mutationExecutionStrategy(mutations)
                .subscriptionExecutionStrategy(new LiveStrategy(new Errors()));
    }

    private static GraphQL.Builder checked(GraphQL.Builder graphQl, DocumentRules rules) {
        return graphQl.preparsedDocumentProvider(new Documents(rules))
                .instrumentation(
                        new ChainedInstrumentation(
                                new DocumentSize(rules.limits()), new Wording(rules)));
    }

    /** Of requests that are all run by the same strategy, whatever they ask for. */
    public static Execution of(
            GraphQLSchema schema,
            ExecutionStrategy strategy,
            DocumentRules rules,
            NamedDocuments named) {
        return new Execution(
                checked(GraphQL.newGraphQL(schema), rules)
                        .queryExecutionStrategy(strategy)
                        .mutationExecutionStrategy(strategy)
                        .subscriptionExecutionStrategy(strategy)
                        .build(),
                rules,
                named);
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
        HttpRequestBody complete;
        try {
            complete = named.complete(request);
        } catch (NamedDocuments.Refused e) {
            return refusal(e.code(), e.reason());
        }
        if (request.onlyReads() && complete.isMutation()) {
            return refusal(ErrorCode.BAD_USER_INPUT, POST);
        }
        exchange.of(complete);
        ExecutionResult result = execute(complete, exchange);
        if (result.isDataPresent()) {
            named.keep(complete);
        }
        return result;
    }

    private ExecutionResult execute(HttpRequestBody request, Exchange exchange) {
        try {
            return graphQl.execute(
                    ExecutionInput.newExecutionInput(request.query())
                            .operationName(request.operationName())
                            .variables(request.variables())
                            .graphQLContext(
                                    Map.of(
                                            Exchange.class,
                                            exchange,
                                            ParserOptions.class,
                                            parser,
                                            Requested.MOST_FIELDS,
                                            mostFields))
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

    /** Whether nothing was done, as it would have been with another method of HTTP. */
    public static boolean isForPost(ExecutionResult result) {
        return !result.isDataPresent() && result.getErrors().getFirst().getMessage().equals(POST);
    }

    /** A result without data. */
    public static ExecutionResult refusal(ErrorCode code, String message) {
        return ExecutionResult.newExecutionResult()
                .addError(Errors.Answered.of(code, message))
                .build();
    }
}
