package org.quillgraph.persistence.repository;

import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Key;

/** Keeps the references marked {@link Newest} that lead to the rows of one type. */
final class NewestRows {
    private final List<Reference> references = new ArrayList<>();

    /** {@code IdeaInspirationEntity.latestScoring} by {@code ScoringEntity.scoredAt} */
    private record Reference(Class<?> parent, Field newest, Field back, Field time) {

        @Nullable Row newest(Row of) {
            return (Row) get(newest, of);
        }

        UUID parent(Row row) {
            return ((Row) Objects.requireNonNull(get(back, row))).getId();
        }

        Instant time(Row row) {
            return (Instant) Objects.requireNonNull(get(time, row));
        }
    }

    NewestRows(Class<? extends Row> row, Metamodel metamodel) {
        metamodel.getEntities().forEach(entity -> addReferences(entity.getJavaType(), row));
    }

    private void addReferences(Class<?> parent, Class<? extends Row> row) {
        for (Field field : parent.getDeclaredFields()) {
            Newest newest = field.getAnnotation(Newest.class);
            if (newest != null && field.getType() == row) {
                Field back = field(row, newest.of());
                references.add(new Reference(parent, field, back, field(row, newest.by())));
            }
        }
    }

    /** Lets parents that are still to be written refer to the newest of these rows at once. */
    void link(Collection<? extends Row> rows, NewRows parents) {
        for (Reference reference : references) {
            for (Row row : rows) {
                Row parent = parents.find(reference.parent, reference.parent(row));
                if (parent != null && isNewer(reference, row, reference.newest(parent))) {
                    set(reference.newest, parent, row);
                }
            }
        }
    }

    private static boolean isNewer(Reference reference, Row row, @Nullable Row other) {
        if (other == null) {
            return true;
        }
        int later = reference.time(row).compareTo(reference.time(other));
        return later > 0 || (later == 0 && Key.compare(row.id, other.id) > 0);
    }

    /**
     * To be called after the rows were written, with what they were before and what they are now.
     *
     * @param linked parents that were written with the rows and refer to the newest already
     */
    void written(StatelessSession session, Collection<? extends Row> rows, NewRows linked) {
        for (Reference reference : references) {
            Set<UUID> parents = new HashSet<>();
            rows.forEach(row -> parents.add(reference.parent(row)));
            parents.removeIf(parent -> linked.find(reference.parent, parent) != null);
            if (!parents.isEmpty()) {
                update(session, reference, parents);
            }
        }
    }

    /**
     * {@code update idea_inspiration set latest_scoring_id = (select id from scoring where
     * inspiration_id = … order by scored_at desc, id desc limit 1) where id in (…)}, after its rows
     * were locked: a statement that waited for a lock would still look for the newest among what it
     * saw before.
     */
    private static void update(StatelessSession session, Reference reference, Set<UUID> parents) {
        String parent = reference.parent.getSimpleName();
        session.createSelectionQuery(
                        "select p.id from " + parent + " p where p.id in :parents order by p.id",
                        UUID.class)
                .setParameter("parents", parents)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        session.createMutationQuery(
                        "update %s p set p.%s = (select c from %s c where c.%s = p order by c.%s desc, c.id desc limit 1)"
                                        .formatted(
                                                parent,
                                                reference.newest.getName(),
                                                reference.back.getDeclaringClass().getSimpleName(),
                                                reference.back.getName(),
                                                reference.time.getName())
                                + " where p.id in :parents")
                .setParameter("parents", parents)
                .executeUpdate();
    }

    private static @Nullable Object get(Field field, Row row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Row row, Row value) {
        try {
            field.set(row, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
