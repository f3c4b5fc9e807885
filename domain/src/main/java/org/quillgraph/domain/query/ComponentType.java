package org.quillgraph.domain.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;

/**
 * What a record component's Java type means: {@code Optional} is peeled off, {@code Key<T>} seen
 * through.
 */
sealed interface ComponentType {

    record Value(Kind kind, Class<?> type, boolean required) implements ComponentType {}

    record Reference(Class<?> target, boolean required) implements ComponentType {}

    record Unknown(String java) implements ComponentType {}

    Map<Class<?>, Kind> KINDS =
            Map.ofEntries(
                    Map.entry(UUID.class, Kind.ID),
                    Map.entry(String.class, Kind.STRING),
                    Map.entry(int.class, Kind.INT),
                    Map.entry(Integer.class, Kind.INT),
                    Map.entry(long.class, Kind.LONG),
                    Map.entry(Long.class, Kind.LONG),
                    Map.entry(BigDecimal.class, Kind.DECIMAL),
                    Map.entry(boolean.class, Kind.BOOLEAN),
                    Map.entry(Boolean.class, Kind.BOOLEAN),
                    Map.entry(Instant.class, Kind.DATE_TIME),
                    Map.entry(LocalDate.class, Kind.DATE),
                    Map.entry(Json.class, Kind.JSON));

    static ComponentType of(Type declared, Class<?> owner) {
        boolean optional =
                declared instanceof ParameterizedType type && type.getRawType() == Optional.class;
        return of(optional ? argument(declared) : declared, owner, !optional);
    }

    private static ComponentType of(Type type, Class<?> owner, boolean required) {
        if (type instanceof Class<?> plain) {
            return plain(plain, required);
        }
        if (!(type instanceof ParameterizedType generic)) {
            return new Unknown(type.getTypeName());
        }
        if (generic.getRawType() == Key.class && argument(generic) instanceof Class<?> target) {
            // a record's own key is its identity; a reference to another row of its own type is
            // always optional
            return target == owner && required
                    ? new Value(Kind.ID, Kind.ID.carrier(), true)
                    : new Reference(target, required);
        }
        return generic.getRawType() == List.class && argument(generic) == String.class
                ? new Value(Kind.STRING_LIST, List.class, required)
                : new Unknown(type.getTypeName());
    }

    private static ComponentType plain(Class<?> type, boolean required) {
        if (type.isEnum()) {
            return new Value(Kind.ENUM, type, required);
        }
        Kind kind = KINDS.get(type);
        return kind == null
                ? new Unknown(type.getName())
                : new Value(kind, kind.carrier(), required);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
