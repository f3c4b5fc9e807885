package org.quillgraph.domain.change;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Filter;

/** One change to records of one type, as every type has them. */
public sealed interface Change {

    EntityType of();

    /** Makes records, with all that their drafts make along. */
    record Create(EntityType of, List<Draft> drafts) implements Change {
        public Create {
            drafts = List.copyOf(drafts);
        }
    }

    /**
     * Changes one record.
     *
     * @param expectedVersion the version that the caller has seen, where any other is a conflict
     */
    record Update(EntityType of, UUID id, Draft patch, OptionalInt expectedVersion)
            implements Change {}

    /**
     * Changes all records that meet the filter, or none where they are more than {@code atMost}.
     */
    record UpdateAll(EntityType of, Filter filter, Draft patch, int atMost) implements Change {}

    /** Changes the record that has the draft's values in the key, or makes one. */
    record Upsert(EntityType of, UniqueKey by, Draft draft) implements Change {}

    /**
     * Deletes one record, where nothing refers to it.
     *
     * @param expectedVersion the version that the caller has seen, where any other is a conflict
     * @param cascade whether to delete also what cannot be without it, and to clear the references
     *     of others
     */
    record Delete(EntityType of, UUID id, OptionalInt expectedVersion, boolean cascade)
            implements Change {}

    /**
     * Deletes all records that meet the filter, or none where they are more than {@code atMost}.
     */
    record DeleteAll(EntityType of, Filter filter, int atMost, boolean cascade) implements Change {}
}
