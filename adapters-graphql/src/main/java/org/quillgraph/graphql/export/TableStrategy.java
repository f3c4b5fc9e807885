package org.quillgraph.graphql.export;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Values;
import org.quillgraph.graphql.query.QueryReader;

/** Reads a request as the {@link Table} that its result then holds; asks nothing itself. */
final class TableStrategy extends ExecutionStrategy {
    private static final String NODES = "nodes";

    private final Catalogue catalogue;
    private final QueryReader reader;

    TableStrategy(Catalogue catalogue, QueryReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        List<MergedField> fields = parameters.getFields().getSubFieldsList();
        ExecutionResult.Builder<?> result = ExecutionResult.newExecutionResult();
        try {
            result.data(table(context, fields));
        } catch (RuntimeException e) {
            result.addError(
                    fields.isEmpty() ? Errors.Answered.of(e) : Errors.at(fields.getFirst(), e));
        }
        return CompletableFuture.completedFuture(result.build());
    }

    private Table table(ExecutionContext context, List<MergedField> fields) {
        if (context.getOperationDefinition().getOperation() != Operation.QUERY) {
            throw refused("", "Only queries are answered as tables; accept application/json.");
        }
        if (fields.size() != 1) {
            throw refused(
                    "",
                    "A table has the rows of one connection, and this asks for %d; send a request for each."
                            .formatted(fields.size()));
        }
        return table(
                Requested.root(
                        DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                                .parentType(context.getGraphQLSchema().getQueryType())
                                .mergedField(fields.getFirst())
                                .build()));
    }

    private Table table(Requested field) {
        EntityType type = connection(field.name());
        List<Requested> parts = field.selected();
        if (parts.size() != 1 || !parts.getFirst().name().equals(NODES)) {
            throw refused(
                    field.name(),
                    "select nodes { … } once and nothing beside it; totals, groups and cursors are no rows.");
        }
        for (String backwards : List.of("last", "before")) {
            if (field.argumentOrNull(backwards).isPresent()) {
                throw refused(
                        backwards, "is not for tables; turn the order round and write first.");
            }
        }
        QueryReader.Plan plan = reader.collection(type, field);
        Query query = plan.query();
        Page page = query.page();
        int most = field.argumentOrNull("first").isPresent() ? page.size() : Integer.MAX_VALUE;
        Query wanted =
                Query.rows(
                        type,
                        query.filter(),
                        query.order(),
                        new Page(most, page.offset(), false, page.after(), page.before()),
                        query.rows().orElseThrow());
        return new Table(wanted, Column.of(parts.getFirst()), plan.shape(), asOf(field));
    }

    private EntityType connection(String name) {
        for (EntityType type : catalogue.types()) {
            if (type.plural().equals(name)) {
                return type;
            }
            if (name.equals(type.fieldName()) || name.startsWith(type.fieldName() + "By")) {
                throw refused(
                        name,
                        "is one record; write %s(filter: { … }) { nodes { … } } for a table."
                                .formatted(type.plural()));
            }
        }
        throw refused(
                name,
                "is no connection; a table has the rows of one, as { articles { nodes { … } } }.");
    }

    private static Optional<Instant> asOf(Requested field) {
        return field.argumentOrNull("asOf")
                .map(time -> (Instant) Values.of(Kind.DATE_TIME, Instant.class, time));
    }

    private static ProblemException refused(String path, String reason) {
        return ProblemException.invalid(path, reason);
    }
}
