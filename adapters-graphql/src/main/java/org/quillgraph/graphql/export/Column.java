package org.quillgraph.graphql.export;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.graphql.field.Requested;

/**
 * Where in the object of each row a cell's value stands.
 *
 * @param path the response keys that lead there
 * @param json whether the value is written as JSON, whatever it is
 */
public record Column(List<String> path, boolean json) {

    /**
     * {@code {title author {username} tickets {totalCount nodes {id}}}} has the columns {@code
     * title}, {@code author.username}, {@code tickets.totalCount} and {@code tickets.nodes}.
     */
    static List<Column> of(Requested row) {
        List<Column> columns = new ArrayList<>();
        row.selected().forEach(field -> add(field, List.of(), columns));
        return columns;
    }

    private static void add(Requested field, List<String> above, List<Column> columns) {
        List<String> path = new ArrayList<>(above);
        path.add(field.key());
        if (field.isTypeName()) {
            columns.add(new Column(path, false));
            return;
        }
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.type());
        if (type instanceof GraphQLObjectType) {
            field.selected().forEach(inner -> add(inner, path, columns));
        } else {
            columns.add(new Column(path, isJson(type)));
        }
    }

    /** Lists too, having no columns of their own. */
    private static boolean isJson(GraphQLType type) {
        return GraphQLTypeUtil.isList(type) || ((GraphQLNamedType) type).getName().equals("JSON");
    }

    String name() {
        return String.join(".", path);
    }

    @Nullable Object of(Map<?, ?> row) {
        Object value = row;
        for (String key : path) {
            value = value instanceof Map<?, ?> object ? object.get(key) : null;
        }
        return value;
    }
}
