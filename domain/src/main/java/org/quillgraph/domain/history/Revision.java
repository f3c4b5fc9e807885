package org.quillgraph.domain.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.AppendOnly;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Polymorphic;

/**
 * One change of one record of any type, written together with the change itself and, once that is
 * committed, never changed again.
 *
 * <p>It keeps what was before rather than what is now: so the state at some time is what the first
 * revision after it says was before, else the record as it is, and old revisions can be forgotten
 * without harm to younger ones.
 */
@Allows({})
@AppendOnly
@Described("One change of one record, of any type.")
public record Revision(
        Key<Revision> id,
        @Described("The type of the record, such as Article.") String entityType,
        @Inverse("history")
                @Polymorphic(discriminator = "entityType")
                @Described("The id of the record.")
                UUID entityId,
        @Described("The record's version after the change; of a deleted one, its last.")
                int entityVersion,
        @Described("What was done to it.") Operation operation,
        @Described("What all changes of one request have in common.") UUID changeSet,
        @Described("Greater than that of every earlier change of the record.") long position,
        @Inverse("revisions") @Described("Who changed it, where that is known.")
                Optional<Key<User>> actor,
        @Described("When its request was committed; the same for all changes of one request.")
                Instant changedAt,
        @Described("What was changed: by attribute, a list of what was before and what came then.")
                Json changes,
        @Described("The whole record as it was before; of a new one there is none.")
                Optional<Json> snapshot,
        @Described(
                        "The ids of the projects that the record, or anything it refers to, was part of before or after the change; null where nobody knows.")
                Optional<List<String>> projects) {}
