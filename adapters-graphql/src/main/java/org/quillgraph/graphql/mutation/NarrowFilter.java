package org.quillgraph.graphql.mutation;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.field.Input;

/**
 * Refuses a filter with nothing in one of its places: in a query that matches all, and in a
 * mutation a variable that was left out must not.
 */
final class NarrowFilter {

    private NarrowFilter() {}

    static void check(GraphQLInputType type, Input filter) {
        check(type, filter.path(), filter.value());
    }

    private static void check(GraphQLType type, String path, @Nullable Object value) {
        if (value == null) {
            // refused where it is read, in other words
            return;
        }
        switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLInputObjectType object -> members(object, path, (Map<?, ?>) value);
            case GraphQLList list -> items(list.getWrappedType(), path, (List<?>) value);
            default -> {}
        }
    }

    private static void members(GraphQLInputObjectType type, String path, Map<?, ?> members) {
        if (members.isEmpty()) {
            throw empty(path, "{}");
        }
        members.forEach(
                (name, member) -> {
                    String field = (String) name;
                    check(type.getField(field).getType(), path + "." + field, member);
                });
    }

    private static void items(GraphQLType type, String path, List<?> items) {
        if (items.isEmpty()) {
            throw empty(path, "[]");
        }
        for (int i = 0; i < items.size(); i++) {
            check(type, path + "[" + i + "]", items.get(i));
        }
    }

    private static ProblemException empty(String path, String nothing) {
        return ProblemException.invalid(
                path,
                "is %s, which a mutation takes for a value that was left out; say which records are meant, all of them by {id: {isNull: false}}."
                        .formatted(nothing));
    }
}
