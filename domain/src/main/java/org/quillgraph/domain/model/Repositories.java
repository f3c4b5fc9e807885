package org.quillgraph.domain.model;

import java.util.Collection;

/** The repositories of all kinds of records, where several of them are to be used as one. */
public interface Repositories {

    /**
     * Stores new records of several kinds as {@link Repository#addAll} does, all of them or none. A
     * kind comes after those that it refers to: children after their parents.
     *
     * <p>Faster than one kind after the other, since what is {@link Derived} of a new record from
     * its children is known before it is written.
     */
    void addAll(Collection<? extends Entity<?>> records);

    /** Stores records again that were deleted, as {@link #addAll} does. */
    void restoreAll(Collection<? extends Entity<?>> records);

    /** The repository of one kind. */
    <R extends Record & Entity<R>> Repository<R> of(Class<R> kind);
}
