package org.quillgraph.application.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Relation.ToOne;

/** What leads to at most one record: the values of its id, or of one of its unique keys. */
record Name(EntityType type, List<String> attributes, List<Object> values) {

    static Name ofId(EntityType type, UUID id) {
        return new Name(type, List.of("id"), List.of(id));
    }

    static Name of(EntityType type, Entity<?> record) {
        return ofId(type, record.id().value());
    }

    /** Empty where one of the key's values is missing, so that it names nothing. */
    static Optional<Name> of(EntityType type, UniqueKey key, Entity<?> record) {
        List<Object> values = new ArrayList<>();
        for (String attribute : key.attributes()) {
            Object value = Records.value((Record) record, attribute);
            if (value == null) {
                return Optional.empty();
            }
            values.add(plain(value));
        }
        return Optional.of(new Name(type, key.attributes(), values));
    }

    /** Empty where the draft does not say all of it. */
    static Optional<Name> of(UniqueKey key, Draft draft) {
        return Lookup.named(draft, key)
                .map(values -> new Name(draft.of(), key.attributes(), values));
    }

    /** By its id, where it has one already. */
    static Optional<Name> of(Draft draft) {
        return draft.values().get("id") instanceof UUID id
                ? Optional.of(ofId(draft.of(), id))
                : Optional.empty();
    }

    private static Object plain(Object value) {
        return value instanceof Key<?> key ? key.value() : value;
    }

    /** Where the record's reference leads. */
    static @Nullable Name target(ToOne reference, Entity<?> record) {
        return Records.value((Record) record, reference.name()) instanceof Key<?> key
                ? ofId(reference.target(), key.value())
                : null;
    }

    /** {@code The sourceType VIDEO and sourceId abc}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(attributes.get(i) + " " + values.get(i));
        }
        return "The " + String.join(" and ", parts);
    }
}
