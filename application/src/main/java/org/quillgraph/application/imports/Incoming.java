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
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;

/** Some rows of a table on their way in: of records that are stored, and of others. */
final class Incoming {
    private static final Set<String> KEPT = Set.of("id", "createdAt", "updatedAt", "version");

    private final EntityType type;
    private final Order order;
    private final List<Draft> fresh = new ArrayList<>();
    private final Map<UUID, Draft> known = new LinkedHashMap<>();

    Incoming(EntityType type, Order order, Lookup lookup, List<Draft> drafts) {
        this.type = type;
        this.order = order;
        List<Name> names = drafts.stream().flatMap(it -> order.identity(it).stream()).toList();
        Known stored = Known.of(names, lookup.catalogue(), lookup.queries());
        drafts.forEach(
                draft ->
                        add(
                                draft,
                                order.identity(draft)
                                        .flatMap(it -> Optional.ofNullable(stored.owner(it)))));
    }

    private void add(Draft draft, Optional<UUID> stored) {
        if (stored.isEmpty()) {
            fresh.add(draft);
        } else {
            known.put(stored.get(), draft);
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
