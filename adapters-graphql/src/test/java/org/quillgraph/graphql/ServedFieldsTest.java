package org.quillgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.specimen.WiderGraph;
import org.quillgraph.graphql.schema.Names;

/**
 * Requests that together select every field there is: whatever is in the schema is also answered.
 */
class ServedFieldsTest {
    private static final Caller SOMEBODY =
            new Caller(
                    Optional.of(Key.fresh()),
                    Optional.of(Role.ADMIN),
                    Optional.empty(),
                    Optional.empty());

    private final Catalogue catalogue = WiderGraph.catalogue();
    private final Graph graph = Graph.over(catalogue, new Recorder(), Limits.DEFAULTS);
    private final GraphQLSchema schema = graph.graphQl().getGraphQLSchema();
    private final Set<String> selected = new TreeSet<>();

    /** The keys selected of the groups that are being selected. */
    private final List<String> by = new ArrayList<>();

    @Test
    void everyFieldOfTheSchemaIsServed() {
        GraphQLObjectType query = schema.getQueryType();
        // collections first, so that the fields of rows are asked of them
        for (GraphQLFieldDefinition root : query.getFields().reversed()) {
            selected.add(nameOf(query, root));
            String document = "{ " + select(root) + " }";
            assertThat(SOMEBODY.call(() -> graph.data(document)))
                    .as(document)
                    .doesNotContainValue(null);
        }

        assertThat(selected).containsExactlyInAnyOrderElementsOf(fields());
    }

    private Set<String> fields() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                // what is followed rather than asked is told in ChangesTest
                .filter(type -> !Set.of("Subscription", "Change").contains(type.getName()))
                // they are asked by those who change something
                .filter(type -> !type.equals(schema.getMutationType()))
                .filter(type -> !type.getName().endsWith("Payload"))
                .flatMap(type -> type.getFields().stream().map(field -> nameOf(type, field)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String select(GraphQLFieldDefinition field) {
        if (!(unwrapped(field) instanceof GraphQLObjectType object)) {
            return field.getName();
        }
        // before the arguments, since it is the keys selected that rows are grouped by
        String selection = select(object);
        return field.getName() + arguments(field) + selection;
    }

    /** Every field that was not selected elsewhere before. */
    private String select(GraphQLObjectType type) {
        return type.getFields().stream()
                .filter(field -> selected.add(nameOf(type, field)))
                .map(field -> select(type, field))
                .collect(Collectors.joining(" ", " { __typename ", " }"));
    }

    private String select(GraphQLObjectType type, GraphQLFieldDefinition field) {
        boolean isKey = type.getName().endsWith("GroupKey");
        boolean isReference = unwrapped(field) instanceof GraphQLObjectType;
        if (isKey) {
            by.add(
                    isReference
                            ? "{" + field.getName() + ": {field: ID}}"
                            : "{field: " + Names.upperSnake(field.getName()) + "}");
        }
        // what a relation leads to is asked of itself, by a field at the root
        return isReference && (isKey || isRow(type))
                ? field.getName() + arguments(field) + " { __typename }"
                : select(field);
    }

    private boolean isRow(GraphQLObjectType type) {
        return catalogue.types().stream().anyMatch(it -> it.name().equals(type.getName()));
    }

    private String arguments(GraphQLFieldDefinition field) {
        String arguments =
                field.getArguments().stream()
                        .filter(argument -> argument.getType() instanceof GraphQLNonNull)
                        .map(argument -> argument.getName() + ": " + value(argument))
                        .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "" : "(" + arguments + ")";
    }

    private String value(GraphQLArgument argument) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(argument.getType());
        return switch (type) {
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLScalarType scalar -> value(scalar.getName());
            default -> groupedBy();
        };
    }

    private static String value(String scalar) {
        return switch (scalar) {
            case "ID" -> "\"0198c0de-7a3b-7c4d-8e5f-0123456789ab\"";
            case "Date" -> "\"2024-02-29\"";
            case "DateTime" -> "\"2024-02-29T12:00:00Z\"";
            case "Boolean" -> "true";
            case "Int", "Long" -> "1";
            case "Decimal", "Float" -> "0.5";
            default -> "\"x\"";
        };
    }

    private String groupedBy() {
        String keys = by.isEmpty() ? "{field: ID}" : String.join(", ", by);
        by.clear();
        return "[" + keys + "]";
    }

    private static GraphQLType unwrapped(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType());
    }

    private static String nameOf(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName();
    }
}
