package org.quillgraph.domain.history;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * The records of one type as the JSON that revisions keep: by component, sorted; references are
 * ids, times have six digits of a second, and what is absent, {@link
 * org.quillgraph.domain.model.Internal} or {@link org.quillgraph.domain.model.Derived} is left out.
 */
public final class Snapshots {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** What the repository itself sets at every change, and revisions say in their own words. */
    public static final Set<String> BOOKKEEPING = Set.of("id", "updatedAt", "version");

    private final EntityType type;
    private final List<RecordComponent> components;
    private final List<RecordComponent> kept;

    public Snapshots(EntityType type) {
        this.type = type;
        this.components = Records.components(type.record()).toList();
        this.kept =
                components.stream()
                        .filter(component -> isKept(component.getName()))
                        .sorted(Comparator.comparing(RecordComponent::getName))
                        .toList();
    }

    private boolean isKept(String name) {
        Attribute attribute = type.findAttribute(name);
        ToOne reference = type.toOne(name);
        return attribute == null ? reference != null && !reference.derived() : !attribute.derived();
    }

    /** Whether a record can be made again of its snapshot; a secret that it needs is in none. */
    public boolean areWhole() {
        return components.stream()
                .allMatch(component -> kept.contains(component) || hasNothing(component));
    }

    private static boolean hasNothing(RecordComponent component) {
        return component.getType() == Optional.class || component.getType() == BigDecimal.class;
    }

    /** {@code 2026-03-01T10:15:30.123456Z} */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** What a snapshot of the record holds. */
    public Map<String, Object> of(Record record) {
        Map<String, Object> forms = LinkedHashMap.newLinkedHashMap(kept.size());
        for (RecordComponent component : kept) {
            Object form = form(Records.read(component, record));
            if (form != null) {
                forms.put(component.getName(), form);
            }
        }
        return forms;
    }

    /** What of it can be changed: a snapshot without what only counts changes and uses. */
    public Map<String, Object> contents(Record record) {
        Map<String, Object> forms = of(record);
        forms.keySet().removeIf(this::isCounter);
        return forms;
    }

    private boolean isCounter(String name) {
        Attribute attribute = type.findAttribute(name);
        return BOOKKEEPING.contains(name) || (attribute != null && attribute.unversioned());
    }

    private static @Nullable Object form(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> form(optional.orElse(null));
            case Key<?> key -> key.value().toString();
            case UUID id -> id.toString();
            case Instant instant -> time(instant);
            case LocalDate day -> day.toString();
            case Enum<?> constant -> constant.name();
            case Json(Object inner) -> inner;
            default -> value;
        };
    }

    /** The record that a snapshot was taken of, without what snapshots leave out. */
    public Record read(Map<?, ?> snapshot) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(value(component, snapshot.get(component.getName())));
        }
        return Records.make(type.record(), values);
    }

    /** A component's value, as its constructor takes it, of the form that snapshots have. */
    public Object value(String component, @Nullable Object form) {
        return components.stream()
                .filter(candidate -> candidate.getName().equals(component))
                .findFirst()
                .map(found -> value(found, form))
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + component));
    }

    private Object value(RecordComponent component, @Nullable Object form) {
        Object value = form == null ? null : parsed(component.getName(), form);
        if (component.getType() == Optional.class) {
            return Optional.ofNullable(value);
        }
        if (value != null) {
            return value;
        }
        if (component.getType() == BigDecimal.class && !kept.contains(component)) {
            return BigDecimal.ZERO;
        }
        throw new IllegalArgumentException(
                type + "." + component.getName() + " is needed, and no snapshot holds it");
    }

    private Object parsed(String name, Object form) {
        Attribute attribute = type.findAttribute(name);
        if (attribute == null || attribute.equals(type.id())) {
            return new Key<>(UUID.fromString((String) form));
        }
        return switch (attribute.kind()) {
            case ID -> UUID.fromString((String) form);
            case STRING, BOOLEAN, DECIMAL -> form;
            case INT -> ((BigDecimal) form).intValueExact();
            case LONG -> ((BigDecimal) form).longValueExact();
            case FLOAT -> ((BigDecimal) form).doubleValue();
            case DATE_TIME -> Instant.parse((String) form);
            case DATE -> LocalDate.parse((String) form);
            case ENUM -> constant(attribute.type(), (String) form);
            case STRING_LIST -> ((List<?>) form).stream().map(String.class::cast).toList();
            case JSON -> new Json(form);
        };
    }

    private static Object constant(Class<?> enumeration, String name) {
        for (Object constant : enumeration.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(enumeration + " has no " + name);
    }
}
