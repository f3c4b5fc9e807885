package org.quillgraph.graphql.execution;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.idl.TypeInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to those who have not signed in: {@code {__typename}}, and what signs them in.
 *
 * <p>Whatever else a document may hold is not looked at before they have: an error about it would
 * tell what the schema knows.
 */
final class PublicOperations {
    private static final int LONGEST = 5_000;

    private static final String TYPE_NAME = "__typename";

    private static final Set<String> MUTATIONS = Set.of("login", "logout", "register");

    private static final Set<String> SELECTED =
            Set.of(
                    TYPE_NAME,
                    "affected",
                    "token",
                    "expiresAt",
                    "user",
                    "id",
                    "username",
                    "email",
                    "role");

    private PublicOperations() {}

    static boolean include(String document) {
        if (document.length() > LONGEST) {
            return false;
        }
        try {
            Document parsed = Parser.parse(document);
            return parsed.getDefinitions().size() == 1
                    && parsed.getDefinitions().getFirst() instanceof OperationDefinition operation
                    && isPublic(operation);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private static boolean isPublic(OperationDefinition operation) {
        List<?> selections = operation.getSelectionSet().getSelections();
        return operation.getDirectives().isEmpty()
                && operation.getVariableDefinitions().stream().allMatch(PublicOperations::isText)
                && selections.size() == 1
                && selections.getFirst() instanceof Field field
                && field.getDirectives().isEmpty()
                && isPublic(operation.getOperation(), field);
    }

    private static boolean isPublic(Operation operation, Field field) {
        return switch (operation) {
            case QUERY -> isTypeName(field);
            case MUTATION -> isTypeName(field) || isSigningIn(field);
            case SUBSCRIPTION -> false;
        };
    }

    private static boolean isSigningIn(Field field) {
        return MUTATIONS.contains(field.getName()) && isPublic(field.getSelectionSet());
    }

    private static boolean isTypeName(Field field) {
        return field.getName().equals(TYPE_NAME)
                && field.getArguments().isEmpty()
                && field.getSelectionSet() == null;
    }

    private static boolean isPublic(@Nullable SelectionSet selected) {
        return selected == null
                || selected.getSelections().stream().allMatch(PublicOperations::isPublic);
    }

    private static boolean isPublic(Selection<?> selection) {
        return selection instanceof Field field
                && field.getDirectives().isEmpty()
                && field.getArguments().isEmpty()
                && SELECTED.contains(field.getName())
                && isPublic(field.getSelectionSet());
    }

    private static boolean isText(VariableDefinition variable) {
        return variable.getDirectives().isEmpty()
                && TypeInfo.typeInfo(variable.getType()).getName().equals("String");
    }
}
