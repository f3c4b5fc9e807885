package org.quillgraph.domain.query.oracle;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;

/**
 * One record as queries see it: values by component name, keys as UUIDs, nothing where it is
 * absent.
 */
record Entry(EntityType type, Map<String, Object> values) {

    static Entry of(EntityType type, Record record) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : type.record().getRecordComponents()) {
            Object value = carried(read(component, record));
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return new Entry(type, values);
    }

    UUID id() {
        return (UUID) values.get("id");
    }

    @Nullable Object value(Attribute attribute) {
        return values.get(attribute.name());
    }

    @Nullable UUID reference(String name) {
        return (UUID) values.get(name);
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static @Nullable Object carried(@Nullable Object value) {
        return switch (value) {
            case Optional<?> optional -> carried(optional.orElse(null));
            case Key<?> key -> key.value();
            case BigDecimal decimal -> decimal.stripTrailingZeros();
            case null, default -> value;
        };
    }
}
