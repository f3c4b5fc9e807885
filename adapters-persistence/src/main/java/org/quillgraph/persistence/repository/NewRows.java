package org.quillgraph.persistence.repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of several kinds that one transaction stores together. */
final class NewRows {
    /** For rows that are stored by themselves. */
    static final NewRows NONE = new NewRows();

    private final Map<Class<?>, Map<UUID, Row>> rows = new HashMap<>();

    NewRows() {}

    void addAll(Collection<? extends Row> added) {
        added.forEach(
                row ->
                        rows.computeIfAbsent(row.getClass(), type -> new HashMap<>())
                                .put(row.id, row));
    }

    @Nullable Row find(Class<?> type, UUID id) {
        return rows.getOrDefault(type, Map.of()).get(id);
    }
}
