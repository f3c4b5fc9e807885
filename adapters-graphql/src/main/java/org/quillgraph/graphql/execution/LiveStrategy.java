package org.quillgraph.graphql.execution;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.schema.GraphQLObjectType;
import org.quillgraph.graphql.field.Answer;

/** Passes each answer of a subscription through as it is, as {@link AnswerStrategy} does. */
final class LiveStrategy extends SubscriptionExecutionStrategy {

    LiveStrategy(DataFetcherExceptionHandler errors) {
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
