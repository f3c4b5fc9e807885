package org.quillgraph.persistence.repository;

import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Keeps the fields marked {@link Newest} or {@link Total} that rows of one type decide. */
final class Derivations {
    private final Class<? extends Row> row;
    private final List<Derivation> derivations = new ArrayList<>();

    Derivations(Class<? extends Row> row, Metamodel metamodel) {
        this.row = row;
        metamodel.getEntities().forEach(entity -> addOf(entity.getJavaType()));
    }

    private void addOf(Class<?> parent) {
        for (Field field : parent.getDeclaredFields()) {
            Newest newest = field.getAnnotation(Newest.class);
            if (newest != null && field.getType() == row) {
                derivations.add(new NewestRow(field, row, newest));
            }
            Total total = field.getAnnotation(Total.class);
            if (total != null && total.over() == row) {
                derivations.add(new TotalOfRows(field, total));
            }
        }
    }

    /** Forgets what a new row's record says of what is derived: it has no children yet. */
    void reset(Row fresh) {
        for (Field field : row.getDeclaredFields()) {
            if (field.isAnnotationPresent(Newest.class)) {
                Derivation.set(field, fresh, null);
            } else if (field.isAnnotationPresent(Total.class)) {
                Derivation.set(field, fresh, BigDecimal.ZERO);
            }
        }
    }

    /** Lets parents that are still to be written know of these rows at once. */
    void link(Collection<? extends Row> rows, NewRows parents) {
        for (Derivation derivation : derivations) {
            for (Row row : rows) {
                UUID id = derivation.parentOf(row);
                Row parent = id == null ? null : parents.find(derivation.parent(), id);
                if (parent != null) {
                    derivation.link(row, parent);
                }
            }
        }
    }

    /**
     * To be called after the rows were written, with what they were before and what they are now.
     *
     * @param linked parents that were written with the rows and know of them already
     */
    void written(StatelessSession session, Collection<? extends Row> rows, NewRows linked) {
        for (Derivation derivation : derivations) {
            Set<UUID> parents = new HashSet<>();
            for (Row row : rows) {
                UUID id = derivation.parentOf(row);
                if (id != null && linked.find(derivation.parent(), id) == null) {
                    parents.add(id);
                }
            }
            if (!parents.isEmpty()) {
                update(session, derivation, parents);
            }
        }
    }

    /**
     * {@code update idea_inspiration set latest_scoring_id = (select …) where id in (…)}, after its
     * rows were locked: a statement that waited for a lock would still look at the children as it
     * saw them before.
     */
    private static void update(StatelessSession session, Derivation derivation, Set<UUID> parents) {
        String parent = derivation.parent().getSimpleName();
        session.createSelectionQuery(
                        "select p.id from " + parent + " p where p.id in :parents order by p.id",
                        UUID.class)
                .setParameter("parents", parents)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        try {
            session.createMutationQuery(
                            "update %s p set p.%s = (%s) where p.id in :parents"
                                    .formatted(parent, derivation.name(), derivation.ofChildren()))
                    .setParameter("parents", parents)
                    .executeUpdate();
        } catch (ConstraintViolationException | DataException e) {
            throw new ProblemException(
                    new Problem.Invalid(derivation.name(), "becomes more than it may be by this."),
                    e);
        }
    }
}
