package org.quillgraph.domain.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together again. */
public final class Records {

    private Records() {}

    public static Stream<RecordComponent> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    public static List<@Nullable Object> values(Record record) {
        return components(record.getClass()).<@Nullable Object>map(it -> read(it, record)).toList();
    }

    /** Throws what the record's constructor throws. */
    public static <R extends Record> R make(
            Class<R> type, Collection<? extends @Nullable Object> values) {
        Class<?>[] types = components(type).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same record but for one component. */
    public static <R extends Record> R with(R record, String component, Object value) {
        return with(record, Map.of(component, value));
    }

    /** The same record but for some components, all changed at once. */
    public static <R extends Record> R with(R record, Map<String, ?> changes) {
        List<String> names = names(record.getClass());
        List<@Nullable Object> values = new ArrayList<>(values(record));
        changes.forEach(
                (component, value) -> {
                    if (!names.contains(component)) {
                        throw new IllegalArgumentException(
                                record.getClass() + " has no " + component);
                    }
                    values.set(names.indexOf(component), value);
                });
        @SuppressWarnings(
                "unchecked") // the class of a record of type R is a Class<R>, records being final
        Class<R> type = (Class<R>) record.getClass();
        return make(type, values);
    }

    public static List<String> names(Class<? extends Record> type) {
        return components(type).map(RecordComponent::getName).toList();
    }

    public static @Nullable Object read(Record record, String component) {
        return components(record.getClass())
                .filter(it -> it.getName().equals(component))
                .findFirst()
                .map(it -> read(it, record))
                .orElse(null);
    }

    /** What the component of that name holds; null for an empty {@code Optional}. */
    public static @Nullable Object value(Record record, String component) {
        Object value = read(record, component);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    public static @Nullable Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
