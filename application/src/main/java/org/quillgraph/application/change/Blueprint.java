package org.quillgraph.application.change;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * Makes records of drafts; what their rules refuse is said of the place in the request.
 *
 * @param references where the draft's references lead, by name; null where nowhere
 */
record Blueprint(Draft draft, Map<String, @Nullable UUID> references) {

    /** A record that is not stored yet. */
    Record make(UUID id, Instant now) {
        List<@Nullable Object> components = new ArrayList<>();
        for (RecordComponent component : draft.of().record().getRecordComponents()) {
            components.add(
                    switch (component.getName()) {
                        case "id" -> new Key<>(id);
                        case "createdAt", "updatedAt" -> brought(component, now);
                        case "version" -> brought(component, 0);
                        default -> shaped(component, initial(component, now));
                    });
        }
        return ruled(() -> Records.make(draft.of().record(), components));
    }

    /** What no request can give, and a file may bring. */
    private Object brought(RecordComponent component, Object otherwise) {
        Object value = draft.values().get(component.getName());
        return value == null ? otherwise : value;
    }

    /** The stored record with what the draft gives it. */
    Record patch(Record stored) {
        List<@Nullable Object> components = new ArrayList<>(Records.values(stored));
        List<String> names = Records.names(stored.getClass());
        for (RecordComponent component : draft.of().record().getRecordComponents()) {
            String name = component.getName();
            if (isGiven(name)) {
                components.set(names.indexOf(name), shaped(component, given(name)));
            }
        }
        return ruled(() -> Records.make(draft.of().record(), components));
    }

    private boolean isGiven(String name) {
        return draft.values().containsKey(name) || references.containsKey(name);
    }

    private @Nullable Object given(String name) {
        UUID target = references.get(name);
        return target == null ? draft.values().get(name) : new Key<>(target);
    }

    private @Nullable Object initial(RecordComponent component, Instant now) {
        String name = component.getName();
        Attribute attribute = draft.of().findAttribute(name);
        if (isGiven(name) || attribute == null) {
            return given(name);
        }
        return attribute
                .initial()
                .map(text -> parsed(attribute, text, now))
                .orElse(component.getType() == List.class ? List.of() : null);
    }

    private Object shaped(RecordComponent component, @Nullable Object value) {
        if (component.getType() == Optional.class) {
            return Optional.ofNullable(value);
        }
        if (value == null) {
            throw invalid(
                    draft.path(component.getName()),
                    isGiven(component.getName())
                            ? "cannot be cleared: every %s has it.".formatted(draft.of())
                            : "is missing: every %s has it.".formatted(draft.of()));
        }
        return value;
    }

    private static Object parsed(Attribute attribute, String text, Instant now) {
        return switch (attribute.kind()) {
            case STRING -> text;
            case INT -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case ENUM -> constant(attribute.type(), text);
            case DATE_TIME -> text.equals(Default.NOW) ? now : Instant.parse(text);
            case ID, FLOAT, DATE, STRING_LIST, JSON ->
                    throw new IllegalStateException("no default for a " + attribute.kind());
        };
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
    }

    private Record ruled(Supplier<Record> making) {
        try {
            return making.get();
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.Invalid(String path, String reason)) {
                throw invalid(draft.path(path), reason);
            }
            throw e;
        }
    }

    /** The value of an attribute or reference, given or by default; null where there is none. */
    static @Nullable Object valueOf(
            Draft draft, Map<String, @Nullable UUID> references, String name) {
        EntityType type = draft.of();
        ToOne reference = type.toOne(name);
        if (reference != null) {
            return references.get(name);
        }
        Attribute attribute = type.attribute(name);
        return draft.values().containsKey(name)
                ? draft.values().get(name)
                : attribute
                        .initial()
                        .map(text -> parsed(attribute, text, Instant.EPOCH))
                        .orElse(null);
    }
}
