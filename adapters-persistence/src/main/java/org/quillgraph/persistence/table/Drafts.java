package org.quillgraph.persistence.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.table.TableRow;
import org.quillgraph.domain.table.TableRow.Accepted;
import org.quillgraph.domain.table.TableRow.Refused;

/** Makes drafts of rows: each cell is typed as its column's name says. */
final class Drafts {
    private final EntityType type;
    private final Map<String, String> names;
    private final CellValues values;
    private final Map<String, Optional<Field>> fields = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    Drafts(EntityType type, Map<String, String> names, CellValues values) {
        this.type = type;
        this.names = Map.copyOf(names);
        this.values = values;
    }

    EntityType type() {
        return type;
    }

    /** What a column holds; empty where it is left out. */
    Optional<Field> field(String column) {
        return fields.computeIfAbsent(column, this::read);
    }

    private Optional<Field> read(String column) {
        String name = names.getOrDefault(column, column);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Field field = Field.of(type, name);
        columns.put(key(field), column);
        return Optional.of(field);
    }

    private static String key(Field field) {
        return switch (field) {
            case Field.Own(Attribute attribute) -> attribute.name();
            case Field.OfTarget(ToOne reference, Attribute _) -> reference.name();
            case Field.Derived() -> "";
        };
    }

    String column(String attribute) {
        return columns.getOrDefault(attribute, attribute);
    }

    TableRow row(RawRow raw) {
        if (raw.fault() != null) {
            return new TableRow(raw.line(), raw.cells(), new Refused("", raw.fault()));
        }
        try {
            return new TableRow(raw.line(), raw.cells(), new Accepted(draft(raw.cells())));
        } catch (ProblemException e) {
            Refused refused =
                    e.problem() instanceof Problem.Invalid(String path, String reason)
                            ? new Refused(column(path), reason)
                            : new Refused("", e.problem().message());
            return new TableRow(raw.line(), raw.cells(), refused);
        }
    }

    private Draft draft(Map<String, @Nullable Object> cells) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        Map<ToOne, Map<String, Object>> targets = new LinkedHashMap<>();
        flat(cells)
                .forEach(
                        (column, cell) ->
                                field(column).ifPresent(field -> put(field, cell, own, targets)));
        Map<String, Target> references = new LinkedHashMap<>();
        targets.forEach(
                (reference, named) -> references.put(reference.name(), target(reference, named)));
        return new Draft(type, "", own, references, Map.of());
    }

    /** What always has a value, and is empty here, is left to its default. */
    private void put(
            Field field,
            @Nullable Object cell,
            Map<String, @Nullable Object> own,
            Map<ToOne, Map<String, Object>> targets) {
        switch (field) {
            case Field.Own(Attribute attribute) -> {
                Object value = values.of(attribute, cell);
                if (value != null || !attribute.required()) {
                    own.put(attribute.name(), value);
                }
            }
            case Field.OfTarget(ToOne reference, Attribute attribute) -> {
                Map<String, Object> named =
                        targets.computeIfAbsent(reference, _ -> new LinkedHashMap<>());
                Object value = values.of(attribute, cell);
                if (value != null) {
                    named.put(attribute.name(), value);
                }
            }
            case Field.Derived() -> {}
        }
    }

    /** {@code {author: {id: …}}} as {@code {author.id: …}}. */
    private Map<String, @Nullable Object> flat(Map<String, @Nullable Object> cells) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        cells.forEach((name, cell) -> flatten(name, cell, flat));
        return flat;
    }

    private void flatten(String name, @Nullable Object cell, Map<String, @Nullable Object> flat) {
        boolean isReference = type.toOne(name.split("\\.", -1)[0]) != null;
        if (isReference && cell instanceof Map<?, ?> object) {
            object.forEach((inner, value) -> flatten(name + "." + inner, value, flat));
        } else {
            flat.put(name, cell);
        }
    }

    private static Target target(ToOne reference, Map<String, Object> named) {
        EntityType target = reference.target();
        if (named.isEmpty()) {
            return new Target.Nothing();
        }
        if (named.get("id") instanceof UUID id) {
            return new Target.Stored(id);
        }
        for (UniqueKey key : target.uniqueKeys()) {
            List<Object> values = new ArrayList<>();
            key.attributes().stream().map(named::get).filter(Objects::nonNull).forEach(values::add);
            if (values.size() == key.attributes().size()) {
                return new Target.Named(key, values);
            }
        }
        throw ProblemException.invalid(
                reference.name(),
                "does not say which %s it is: part of its key is empty.".formatted(target));
    }
}
