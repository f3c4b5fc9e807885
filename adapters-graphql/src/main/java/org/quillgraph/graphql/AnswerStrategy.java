package org.quillgraph.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;

/**
 * Passes complete answers through as they are. graphql-java would visit each field of each row
 * again to find what is already there, which took longer than the database for a page of 50 rows.
 */
final class AnswerStrategy extends AsyncExecutionStrategy {

    AnswerStrategy(DataFetcherExceptionHandler errors) {
        super(errors);
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
