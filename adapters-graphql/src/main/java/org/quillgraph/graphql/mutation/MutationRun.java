package org.quillgraph.graphql.mutation;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.execution.AnswerBytes;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.execution.Exchange;
import org.quillgraph.graphql.field.Requested;

/** One request's mutation, from its fields to the answer. */
final class MutationRun {
    private final Mutations mutations;
    private final AnswerOnce answerOnce;
    private final Drafts drafts;
    private final ExecutionContext context;

    private final List<Planned> plan = new ArrayList<>();
    private final Set<Boolean> dry = new HashSet<>();
    private final Map<String, @Nullable Object> done = new LinkedHashMap<>();

    /** What is being read or done; null between fields. */
    private @Nullable MergedField current;

    private record Planned(MergedField field, MutationField.Step step) {}

    MutationRun(
            Mutations mutations, AnswerOnce answerOnce, Drafts drafts, ExecutionContext context) {
        this.mutations = mutations;
        this.answerOnce = answerOnce;
        this.drafts = drafts;
        this.context = context;
    }

    ExecutionResult in(UnitOfWork unitOfWork, List<MergedField> fields) {
        try {
            checkSecrets(fields);
            fields.forEach(this::read);
            current = null;
            unitOfWork.run(isDry(), this::answer);
            return ExecutionResult.newExecutionResult().data(done).build();
        } catch (RuntimeException e) {
            List<String> takenBack = List.copyOf(done.keySet());
            return ExecutionResult.newExecutionResult()
                    .data(null)
                    .addError(Errors.ofMutation(e, current, takenBack))
                    .build();
        }
    }

    /**
     * Many fields that take a secret would be many guesses in one request, and an answer that is
     * kept to be given again would keep the secret in it.
     */
    private void checkSecrets(List<MergedField> fields) {
        for (MergedField field : fields) {
            current = field;
            if (!mutations.isSecret(field.getName())) {
                continue;
            }
            if (fields.size() > 1) {
                throw ProblemException.invalid(
                        "", field.getName() + " has to be the only field of its request.");
            }
            if (exchange().key().isPresent()) {
                throw ProblemException.invalid(
                        Exchange.KEY,
                        "goes with no "
                                + field.getName()
                                + ", whose answer is not kept; leave it out.");
            }
        }
    }

    private void read(MergedField merged) {
        current = merged;
        Requested field =
                Requested.root(
                        DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                                .parentType(context.getGraphQLSchema().getMutationType())
                                .mergedField(merged)
                                .build());
        if (field.isTypeName()) {
            plan.add(new Planned(merged, _ -> field.parentName()));
        } else {
            boolean isDry = field.required("dryRun").truth();
            if (isDry && mutations.isSecret(field.name())) {
                throw ProblemException.invalid(
                        "dryRun", "shows no secret that would open anything; leave it out.");
            }
            dry.add(isDry);
            plan.add(new Planned(merged, mutations.field(field.name()).read(field, drafts)));
        }
    }

    private Exchange exchange() {
        return context.getGraphQLContext().getOrDefault(Exchange.class, Exchange.nobody());
    }

    private boolean isDry() {
        if (dry.size() > 1) {
            throw ProblemException.invalid(
                    "dryRun",
                    "is true of some fields and false of others; all of a request are done, or none is.");
        }
        return dry.contains(true);
    }

    /** Before the commit, so that an answer that cannot be given takes everything back. */
    private Exchange answer(UUID changeSet) {
        Exchange exchange = exchange();
        UUID named = isDry() ? null : changeSet;
        Optional<String> key = exchange.key();
        if (key.isEmpty()) {
            exchange.answer(run(named), false);
        } else {
            AnswerOnce.Answer answer =
                    answerOnce.answer(
                            key.get(), exchange.digest(), isDry(), () -> run(named).text());
            exchange.answer(AnswerBytes.of(answer.text()), answer.repeated());
        }
        return exchange;
    }

    private AnswerBytes run(@Nullable UUID changeSet) {
        for (Planned planned : plan) {
            current = planned.field();
            done.put(current.getResultKey(), planned.step().run(changeSet));
        }
        current = null;
        return AnswerBytes.of(Map.of("data", done));
    }
}
