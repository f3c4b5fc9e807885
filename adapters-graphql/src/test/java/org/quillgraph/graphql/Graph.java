package org.quillgraph.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.util.List;
import java.util.Map;
import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.graphql.execution.DocumentRules;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.mutation.MutationStrategy;
import org.quillgraph.graphql.mutation.Mutations;

/** The graph as the server has it, without HTTP. */
public final class Graph {
    public static final Catalogue CATALOGUE = ContentGraph.catalogue();

    private final GraphQL graphQl;

    private Graph(GraphQL graphQl) {
        this.graphQl = graphQl;
    }

    public static Graph over(QueryPort port) {
        return over(port, Limits.DEFAULTS);
    }

    public static Graph over(QueryPort port, Limits limits) {
        return over(CATALOGUE, port, limits);
    }

    public static Graph over(Catalogue catalogue, QueryPort port, Limits limits) {
        return over(catalogue, port, new ListFeed(), limits, new RecordedChanges());
    }

    public static Graph over(Catalogue catalogue, QueryPort port, ChangeFeed feed, Limits limits) {
        return over(catalogue, port, feed, limits, new RecordedChanges());
    }

    public static Graph over(
            Catalogue catalogue,
            QueryPort port,
            ChangeFeed feed,
            Limits limits,
            RecordedChanges changes) {
        Browse browse = new Browse(port, limits);
        Mutations mutations = changes.mutations(catalogue, browse, limits);
        GraphSchema schema =
                new GraphSchema(
                        catalogue, browse, feed, new IdleStatus(), limits.page(), mutations);
        MutationStrategy strategy =
                new MutationStrategy(mutations, changes, changes.answerOnce(), limits);
        GraphQL.Builder builder = GraphQL.newGraphQL(schema.build());
        return new Graph(
                Execution.configure(builder, limits.parts(), strategy, DocumentRules.USUAL)
                        .build());
    }

    GraphQL graphQl() {
        return graphQl;
    }

    public ExecutionResult ask(String document) {
        return ask(document, Map.of());
    }

    public ExecutionResult ask(String document, Map<String, Object> variables) {
        return graphQl.execute(
                ExecutionInput.newExecutionInput(document).variables(variables).build());
    }

    /** The data, of a request that must succeed. */
    public Map<String, Object> data(String document) {
        ExecutionResult result = ask(document);
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(result.getErrors());
        }
        return result.getData();
    }

    /** The only error, as the response has it. */
    public Map<String, Object> error(String document, Map<String, Object> variables) {
        List<Map<String, Object>> errors = errors(ask(document, variables));
        if (errors.size() != 1) {
            throw new AssertionError(errors);
        }
        return errors.getFirst();
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> errors(ExecutionResult result) {
        return (List<Map<String, Object>>)
                result.toSpecification().getOrDefault("errors", List.of());
    }
}
