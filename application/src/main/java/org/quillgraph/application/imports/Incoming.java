package org.quillgraph.application.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.application.imports.ImportTable.Order;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.table.TableRow;
import org.quillgraph.domain.table.TableRow.Accepted;

/** Some rows of a table on their way in: of records that are stored, and of others. */
final class Incoming {
    private static final Set<String> KEPT = Set.of("id", "createdAt", "updatedAt", "version");

    private final EntityType type;
    private final Order order;
    private final List<Draft> fresh = new ArrayList<>();
    private final Map<UUID, Draft> known = new LinkedHashMap<>();

    Incoming(EntityType type, Order order, Lookup lookup, List<TableRow> rows) {
        this.type = type;
        this.order = order;
        List<Draft> drafts =
                rows.stream()
                        .map(TableRow::reading)
                        .filter(Accepted.class::isInstance)
                        .map(reading -> ((Accepted) reading).draft())
                        .toList();
        if (order.key().isPresent()) {
            drafts.forEach(draft -> add(draft, byKey(draft, order.key().get(), lookup)));
        } else {
            List<UUID> ids =
                    drafts.stream().flatMap(draft -> id(draft).stream()).distinct().toList();
            Set<UUID> stored = ids.isEmpty() ? Set.of() : lookup.stored(type, ids);
            drafts.forEach(draft -> add(draft, id(draft).filter(stored::contains)));
        }
    }

    private static Optional<UUID> id(Draft draft) {
        return draft.values().get("id") instanceof UUID id ? Optional.of(id) : Optional.empty();
    }

    private Optional<UUID> byKey(Draft draft, UniqueKey key, Lookup lookup) {
        List<Object> values = new ArrayList<>();
        for (String name : key.attributes()) {
            Object value =
                    draft.references().get(name) instanceof Target.Stored(UUID id)
                            ? id
                            : draft.values().get(name);
            if (value == null) {
                throw ProblemException.invalid(
                        draft.path(name), "is empty, and the row's record would be found by it.");
            }
            values.add(value);
        }
        return lookup.byKey(type, key, values);
    }

    private void add(Draft draft, Optional<UUID> stored) {
        if (stored.isEmpty()) {
            fresh.add(draft);
        } else if (known.putIfAbsent(stored.get(), draft) != null) {
            throw ProblemException.invalid("", "names the same record as a row before it.");
        }
    }

    Counts create(ApplyChange applyChange) {
        if (!fresh.isEmpty()) {
            applyChange.apply(new Change.Create(type, fresh), ids -> ids);
        }
        return new Counts(fresh.size(), 0, 0, 0);
    }

    Counts update(ApplyChange applyChange) {
        int updated = 0;
        if (order.update()) {
            for (Map.Entry<UUID, Draft> row : known.entrySet()) {
                Change change =
                        new Change.Update(
                                type, row.getKey(), patch(row.getValue()), OptionalInt.empty());
                updated += Math.min(1, applyChange.apply(change, ids -> ids).affected());
            }
        }
        return new Counts(0, updated, known.size() - updated, 0);
    }

    /** What a change may give: who it is stays, and the store counts itself. */
    private static Draft patch(Draft draft) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        draft.values()
                .forEach(
                        (name, value) -> {
                            Attribute attribute = draft.of().attribute(name);
                            if (!KEPT.contains(name) && !attribute.unversioned()) {
                                values.put(name, value);
                            }
                        });
        return new Draft(draft.of(), draft.path(), values, draft.references(), Map.of());
    }
}
