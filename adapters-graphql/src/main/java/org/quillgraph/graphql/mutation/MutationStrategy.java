package org.quillgraph.graphql.mutation;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;
import org.quillgraph.application.Limits;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.graphql.execution.AnswerStrategy;

/**
 * Does the fields of a mutation in one unit of work, on the thread of the request: all of them, or
 * none.
 */
public final class MutationStrategy extends ExecutionStrategy {
    private final Mutations mutations;
    private final UnitOfWork unitOfWork;
    private final AnswerOnce answerOnce;
    private final Limits limits;

    public MutationStrategy(
            Mutations mutations, UnitOfWork unitOfWork, AnswerOnce answerOnce, Limits limits) {
        this.mutations = mutations;
        this.unitOfWork = unitOfWork;
        this.answerOnce = answerOnce;
        this.limits = limits;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        AnswerStrategy.checkSize(parameters, limits.parts());
        MutationRun run = new MutationRun(mutations, answerOnce, new Drafts(limits), context);
        return CompletableFuture.completedFuture(
                run.in(unitOfWork, parameters.getFields().getSubFieldsList()));
    }
}
