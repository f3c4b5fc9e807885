package org.quillgraph.graphql.execution;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import java.util.concurrent.CompletableFuture;
import org.quillgraph.application.Limits;
import org.quillgraph.graphql.field.Answer;

/**
 * Passes complete answers through as they are. graphql-java would visit each field of each row
 * again to find what is already there, which took longer than the database for a page of 50 rows.
 */
public final class AnswerStrategy extends AsyncExecutionStrategy {

    private final int mostFields;

    /** {@code mostFields} is how many fields one request may have at its root. */
    AnswerStrategy(DataFetcherExceptionHandler errors, int mostFields) {
        super(errors);
        this.mostFields = mostFields;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        checkSize(parameters, mostFields);
        return super.execute(context, parameters);
    }

    public static void checkSize(ExecutionStrategyParameters parameters, int mostFields) {
        int fields = parameters.getFields().size();
        if (fields > mostFields) {
            throw new AbortExecutionException(
                    "The request has %d fields at its root, and at most %d are allowed (%s)."
                            .formatted(fields, mostFields, Limits.PARTS));
        }
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            GraphQLObjectType type,
            Object fetched) {
        return fetched instanceof Answer(var object)
                ? object
                : super.completeValueForObject(context, parameters, type, fetched);
    }
}
