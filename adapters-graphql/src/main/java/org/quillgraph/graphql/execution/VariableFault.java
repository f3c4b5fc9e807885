package org.quillgraph.graphql.execution;

import graphql.GraphQLContext;
import graphql.execution.TypeFromAST;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a variable does not fit its type, which graphql-java does not say.
 *
 * @param path such as {@code inputs[1].title}
 */
record VariableFault(String path, String reason) {
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    /** The first of a request; null where all fit. */
    static @Nullable VariableFault of(InstrumentationExecutionParameters request) {
        String operation = request.getExecutionInput().getOperationName();
        return Documents.parse(request.getQuery())
                .getDefinitionsOfType(OperationDefinition.class)
                .stream()
                .filter(it -> operation == null || operation.equals(it.getName()))
                .flatMap(it -> it.getVariableDefinitions().stream())
                .flatMap(variable -> Stream.ofNullable(of(variable, request)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable VariableFault of(
            VariableDefinition variable, InstrumentationExecutionParameters request) {
        String name = variable.getName();
        boolean isGiven = request.getVariables().containsKey(name);
        if (!isGiven && variable.getDefaultValue() != null) {
            return null;
        }
        GraphQLType type = TypeFromAST.getTypeFromAST(request.getSchema(), variable.getType());
        return find(Objects.requireNonNull(type), request.getVariables().get(name), name);
    }

    private static @Nullable VariableFault find(
            GraphQLType type, @Nullable Object value, String path) {
        if (type instanceof GraphQLNonNull required) {
            return value == null
                    ? new VariableFault(path, "is missing or null, and has to be there.")
                    : find(required.getWrappedType(), value, path);
        }
        if (value == null) {
            return null;
        }
        return switch (type) {
            case GraphQLList list -> inItems(list.getWrappedType(), value, path);
            case GraphQLInputObjectType object -> inMembers(object, value, path);
            case GraphQLScalarType scalar ->
                    unread(
                            path,
                            () -> scalar.getCoercing().parseValue(value, CONTEXT, Locale.ROOT));
            case GraphQLEnumType words ->
                    unread(path, () -> words.parseValue(value, CONTEXT, Locale.ROOT));
            default -> throw new IllegalStateException("no input: " + type);
        };
    }

    private static @Nullable VariableFault inItems(GraphQLType type, Object value, String path) {
        if (!(value instanceof List<?> items)) {
            return find(type, value, path);
        }
        VariableFault fault = null;
        for (int i = 0; i < items.size() && fault == null; i++) {
            fault = find(type, items.get(i), path + "[" + i + "]");
        }
        return fault;
    }

    private static @Nullable VariableFault inMembers(
            GraphQLInputObjectType type, Object value, String path) {
        if (!(value instanceof Map<?, ?> members)) {
            return new VariableFault(path, "has to be an object of type " + type.getName() + ".");
        }
        for (Object name : members.keySet()) {
            if (type.getFieldDefinition((String) name) == null) {
                return new VariableFault(
                        path + "." + name, "is no field of " + type.getName() + "; leave it out.");
            }
        }
        VariableFault fault = null;
        Iterator<GraphQLInputObjectField> fields = type.getFieldDefinitions().iterator();
        while (fields.hasNext() && fault == null) {
            GraphQLInputObjectField field = fields.next();
            if (members.containsKey(field.getName()) || !field.hasSetDefaultValue()) {
                fault =
                        find(
                                field.getType(),
                                members.get(field.getName()),
                                path + "." + field.getName());
            }
        }
        return fault == null && type.isOneOf() && members.size() != 1
                ? new VariableFault(path, "takes exactly one field, not " + members.size() + ".")
                : fault;
    }

    private static @Nullable VariableFault unread(String path, Runnable reading) {
        try {
            reading.run();
            return null;
        } catch (CoercingParseValueException e) {
            return new VariableFault(path, Wording.of(Objects.requireNonNull(e.getMessage())));
        }
    }
}
