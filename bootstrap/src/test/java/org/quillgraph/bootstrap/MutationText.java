package org.quillgraph.bootstrap;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.EntityType;

/** Writes a mutation with what it has to be given, whatever that comes to. */
final class MutationText {
    private final @Nullable EntityType type;
    private boolean named;

    private MutationText(@Nullable EntityType type) {
        this.type = type;
    }

    /** With ids of nothing. */
    static String of(GraphQLFieldDefinition mutation) {
        return new MutationText(null).write(mutation);
    }

    /** With {@code $id} wherever the id of such a record can stand; empty where it cannot. */
    static Optional<String> naming(GraphQLFieldDefinition mutation, EntityType type) {
        MutationText text = new MutationText(type);
        String document = text.write(mutation).replaceFirst("mutation", "mutation(\\$id: ID!)");
        return Optional.of(document).filter(_ -> text.named);
    }

    private String write(GraphQLFieldDefinition mutation) {
        boolean ofType =
                type != null
                        && GraphQLTypeUtil.simplePrint(mutation.getType())
                                .startsWith(type.name() + "Payload");
        String arguments =
                Stream.concat(
                                mutation.getArguments().stream()
                                        .filter(
                                                it ->
                                                        isNeeded(
                                                                it.getType(),
                                                                it.hasSetDefaultValue()))
                                        .map(it -> argument(it, ofType)),
                                Stream.of("dryRun: true"))
                        .collect(Collectors.joining(", "));
        return "mutation { it: %s(%s) { __typename } }".formatted(mutation.getName(), arguments);
    }

    private static boolean isNeeded(GraphQLInputType type, boolean hasDefault) {
        return GraphQLTypeUtil.isNonNull(type) && !hasDefault;
    }

    private String argument(GraphQLArgument argument, boolean ofType) {
        String name = argument.getName();
        boolean names =
                type != null
                        && (name.equals(type.fieldName())
                                || type.fieldName().endsWith(capital(name))
                                || (name.equals("id") && ofType));
        return name + ": " + value(argument.getType(), names);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String value(GraphQLInputType type, boolean names) {
        return switch ((GraphQLType) type) {
            case GraphQLNonNull some -> value((GraphQLInputType) some.getWrappedType(), names);
            case GraphQLList _ -> "[]";
            case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
            case GraphQLScalarType scalar -> scalar(scalar.getName(), names);
            case GraphQLInputObjectType object -> object(object);
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private String scalar(String name, boolean names) {
        return switch (name) {
            case "Boolean" -> "true";
            case "Int", "Long", "Decimal", "Float" -> "1";
            case "ID" -> id(names);
            case "DateTime" -> "\"2026-01-01T00:00:00Z\"";
            case "Date" -> "\"2026-01-01\"";
            case "JSON" -> "{}";
            default -> "\"nothing\"";
        };
    }

    private String id(boolean names) {
        named |= names;
        return names ? "$id" : "\"00000000-0000-4000-8000-000000000000\"";
    }

    private String object(GraphQLInputObjectType object) {
        if (object.isOneOf()) {
            boolean names = type != null && object.getName().equals(type.name() + "Reference");
            return "{id: " + id(names) + "}";
        }
        Predicate<GraphQLInputObjectField> wanted =
                field ->
                        isNeeded(field.getType(), field.hasSetDefaultValue())
                                || (type != null
                                        && GraphQLTypeUtil.simplePrint(field.getType())
                                                .startsWith(type.name() + "Reference"));
        return object.getFieldDefinitions().stream()
                .filter(wanted)
                .map(field -> field.getName() + ": " + value(field.getType(), false))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
