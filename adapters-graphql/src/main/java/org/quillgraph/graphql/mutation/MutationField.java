package org.quillgraph.graphql.mutation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.graphql.field.Requested;

/** How one field of a mutation is done; all fields of a request are read before any is done. */
@FunctionalInterface
interface MutationField {

    /** Refuses wrong arguments and selections; {@code drafts} counts records over the request. */
    Step read(Requested field, Drafts drafts);

    /** What is left to do, inside the unit of work. */
    @FunctionalInterface
    interface Step {

        /** Gives the payload; {@code changeSet} is null of a dry run. */
        Object run(@Nullable UUID changeSet);
    }
}
