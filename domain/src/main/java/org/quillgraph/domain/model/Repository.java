package org.quillgraph.domain.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Stores records of one kind durably: what a method has returned from is not lost, unless it ran
 * inside a transaction that has not been committed yet.
 *
 * <p>Every method refuses what breaks a rule with a {@link ProblemException}: {@link
 * Problem.Invalid} for a reference to nothing, {@link Problem.Conflict} for a key that is taken or
 * a version that has moved on.
 */
public interface Repository<T extends Entity<T>> {

    /**
     * Stores a new record as it is; {@link Derived} components are worked out, not taken from it.
     */
    void add(T record);

    /** Stores many new records in batches, all of them or none. */
    void addAll(Collection<T> records);

    Optional<T> find(Key<T> id);

    /**
     * The stored ones among these, which nobody else changes until the caller's transaction ends.
     */
    List<T> lock(Collection<Key<T>> ids);

    default Optional<T> lock(Key<T> id) {
        return lock(List.of(id)).stream().findFirst();
    }

    /**
     * Replaces the stored record of the same id.
     *
     * @return the record as stored, its version one higher
     */
    T update(T record);

    /** Replaces many stored records in batches, as {@link #update} does, all of them or none. */
    void updateAll(Collection<T> records);

    /**
     * Deletes the record; {@link Problem.NotFound} when there is none, {@link Problem.Conflict}
     * when others refer to it.
     */
    void delete(Key<T> id);

    /** Deletes many records in batches, as {@link #delete} does, all of them or none. */
    void deleteAll(Collection<Key<T>> ids);

    /** Refuses what {@link #deleteAll} would refuse for whoever asks, with nothing deleted. */
    default void checkDeletable(Collection<Key<T>> ids) {}

    long count();
}
