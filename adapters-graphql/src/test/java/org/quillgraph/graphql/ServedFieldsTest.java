package org.quillgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation;

/** One request that selects every field there is: whatever is in the schema is also answered. */
class ServedFieldsTest {
    private final Graph graph = Graph.over(new Recorder());
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
        String type = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapAll(argument.getType()));
        return switch (type) {
            case "ID" -> "\"0198c0de-7a3b-7c4d-8e5f-0123456789ab\"";
            case "String" -> "\"x\"";
            case "Decimal" -> "0.5";
            case "SourceType" -> "VIDEO";
            default -> byEverything(type);
        };
    }

    /** Groups by all that their keys may be asked for. */
    private static String byEverything(String input) {
        EntityType type =
                Graph.CATALOGUE.types().stream()
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
