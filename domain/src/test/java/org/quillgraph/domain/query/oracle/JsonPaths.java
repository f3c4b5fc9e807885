package org.quillgraph.domain.query.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;

/** Finds the place that a path leads to inside a JSON value. */
final class JsonPaths {

    private JsonPaths() {}

    /** Null where the path leads nowhere or to JSON's null. */
    static @Nullable Json at(@Nullable Json json, List<String> path) {
        Object at = json == null ? null : json.value();
        for (String step : path) {
            at =
                    switch (at) {
                        case Map<?, ?> members -> members.get(step);
                        case List<?> items -> element(items, step);
                        case null, default -> null;
                    };
        }
        return at == null ? null : new Json(at);
    }

    /** Only {@code 0}, {@code 1}, … are indices: neither {@code -1} nor {@code 01}. */
    private static @Nullable Object element(List<?> items, String step) {
        boolean index = step.matches("0|[1-9][0-9]{0,8}");
        return index && Integer.parseInt(step) < items.size()
                ? items.get(Integer.parseInt(step))
                : null;
    }
}
