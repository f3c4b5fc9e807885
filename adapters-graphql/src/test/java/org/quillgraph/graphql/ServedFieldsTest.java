package org.quillgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation;
import org.quillgraph.domain.specimen.WiderGraph;

/** One request that selects every field there is: whatever is in the schema is also answered. */
class ServedFieldsTest {
    private static final Catalogue CATALOGUE = WiderGraph.catalogue();

    private final Graph graph = Graph.over(CATALOGUE, new Recorder(), Limits.DEFAULTS);
    private final GraphQLSchema schema = graph.graphQl().getGraphQLSchema();
    private final Set<String> selected = new TreeSet<>();

    @Test
    void everyFieldOfTheSchemaIsServed() {
        String document = select(schema.getQueryType());

        assertThat(selected).isEqualTo(fields());
        assertThat(graph.data(document)).containsKey("__typename").doesNotContainValue(null);
    }

    private Set<String> fields() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(
                        type ->
                                type.getFields().stream()
                                        .map(field -> type.getName() + "." + field.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every field that was not selected elsewhere before. */
    private String select(GraphQLObjectType type) {
        return type.getFields().stream()
                .filter(field -> selected.add(type.getName() + "." + field.getName()))
                .map(this::select)
                .collect(Collectors.joining(" ", "{ __typename ", " }"));
    }

    private String select(GraphQLFieldDefinition field) {
        String arguments =
                field.getArguments().stream()
                        .filter(argument -> argument.getType() instanceof GraphQLNonNull)
                        .map(argument -> argument.getName() + ": " + value(argument))
                        .collect(Collectors.joining(", "));
        String call = field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                ? call + " " + select(object)
                : call;
    }

    private static String value(GraphQLArgument argument) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(argument.getType());
        return switch (type) {
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLInputObjectType groupBy -> byEverything(groupBy.getName());
            case GraphQLScalarType scalar -> scalar(scalar.getName());
            default -> throw new AssertionError("no argument is a " + type);
        };
    }

    private static String scalar(String name) {
        return switch (name) {
            case "ID" -> "\"0198c0de-7a3b-7c4d-8e5f-0123456789ab\"";
            case "Date" -> "\"2024-02-29\"";
            case "DateTime" -> "\"2024-02-29T12:00:00Z\"";
            case "Boolean" -> "true";
            case "Int", "Long" -> "1";
            case "Decimal", "Float" -> "0.5";
            default -> "\"x\"";
        };
    }

    /** Groups by all that their keys may be asked for. */
    private static String byEverything(String input) {
        EntityType type =
                CATALOGUE.types().stream()
                        .filter(it -> input.equals(it.name() + "GroupBy"))
                        .findFirst()
                        .orElseThrow();
        return "[" + String.join(", ", keys(type, 4)) + "]";
    }

    private static List<String> keys(EntityType type, int depth) {
        List<String> keys = new ArrayList<>();
        GroupInputs.groupable(type)
                .map(attribute -> "{field: " + Names.upperSnake(attribute.name()) + "}")
                .forEach(keys::add);
        if (depth > 0) {
            for (Relation.ToOne one : type.toOnes()) {
                keys(one.target(), depth - 1)
                        .forEach(key -> keys.add("{" + one.name() + ": " + key + "}"));
            }
        }
        return keys;
    }
}
