package org.quillgraph.domain.change;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Has several changes done together, or none of them. */
public interface UnitOfWork {

    /**
     * Runs the work in one transaction, which queries and repositories on the same thread join, and
     * commits it before returning. What the work throws takes everything back and is thrown on; so
     * does a commit that fails.
     *
     * @param dry whether to take everything back at the end though nothing failed
     * @param work may be done again from the beginning, where others stood in the way; gets the id
     *     that the revisions of all its changes bear
     */
    <T> T run(boolean dry, Function<UUID, T> work);

    /**
     * Runs the work as {@link #run} does, as one part of a change set that takes more than one
     * transaction, such as an import; its revisions bear that id.
     */
    <T> T runAs(UUID changeSet, Supplier<T> work);

    /**
     * Waits until no other unit of work holds the name and holds it until this one ends; only
     * inside {@link #run}.
     */
    void exclusively(String name);
}
