package org.quillgraph.graphql.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.AnswerMemory;

/**
 * How a part of an answer becomes an object of the response: a value for each field asked, in the
 * order asked.
 *
 * @param <T> the part of the answer that holds the values
 */
public final class Shape<T> {
    /** What a field of an object takes beside its value, in bytes. */
    private static final int FIELD = 64;

    private final List<String> keys;
    private final List<Function<T, @Nullable Object>> values;

    private Shape(List<String> keys, List<Function<T, @Nullable Object>> values) {
        this.keys = keys;
        this.values = values;
    }

    public Map<String, @Nullable Object> of(T part) {
        AnswerMemory.take((long) FIELD * keys.size());
        Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            object.put(keys.get(i), values.get(i).apply(part));
        }
        return object;
    }

    public List<@Nullable Object> ofEach(List<? extends T> parts) {
        List<@Nullable Object> objects = new ArrayList<>(parts.size());
        for (T part : parts) {
            objects.add(of(part));
        }
        return objects;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Takes the fields in the order of the response. */
    public static final class Builder<T> {
        private final List<String> keys = new ArrayList<>();
        private final List<Function<T, @Nullable Object>> values = new ArrayList<>();

        public void add(Requested field, Function<T, @Nullable Object> value) {
            keys.add(field.key());
            values.add(value);
        }

        /** {@code __typename}, which any object may be asked for. */
        public void typeName(Requested field) {
            String name = field.parentName();
            add(field, part -> name);
        }

        public Shape<T> build() {
            return new Shape<>(List.copyOf(keys), List.copyOf(values));
        }
    }
}
