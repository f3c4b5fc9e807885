package org.quillgraph.persistence.repository;

import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Keeps the references marked {@link Newest} that lead to the rows of one type. */
final class NewestRows {
    private final List<Reference> references = new ArrayList<>();

    private record Reference(Class<?> parent, String name, Field back, String time) {}

    NewestRows(Class<? extends Row> row, Metamodel metamodel) {
        metamodel.getEntities().forEach(entity -> addReferences(entity.getJavaType(), row));
    }

    private void addReferences(Class<?> parent, Class<? extends Row> row) {
        for (Field field : parent.getDeclaredFields()) {
            Newest newest = field.getAnnotation(Newest.class);
            if (newest != null && field.getType() == row) {
                Field back = field(row, newest.of());
                references.add(new Reference(parent, field.getName(), back, newest.by()));
            }
        }
    }

    /**
     * To be called after the rows were written, with what they were before and what they are now.
     */
    void written(StatelessSession session, Collection<? extends Row> rows) {
        for (Reference reference : references) {
            Set<UUID> parents = new HashSet<>();
            rows.forEach(row -> parents.add(parent(reference, row)));
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
                                                reference.name,
                                                reference.back.getDeclaringClass().getSimpleName(),
                                                reference.back.getName(),
                                                reference.time)
                                + " where p.id in :parents")
                .setParameter("parents", parents)
                .executeUpdate();
    }

    private static UUID parent(Reference reference, Row row) {
        try {
            return ((Row) reference.back.get(row)).getId();
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
