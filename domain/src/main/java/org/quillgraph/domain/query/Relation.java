package org.quillgraph.domain.query;

import java.util.Objects;
import java.util.Optional;

/** A link from one entity type to another, or to itself. */
public sealed interface Relation {

    String name();

    EntityType target();

    String description();

    /** A reference: at most one target row, or exactly one where {@code required}. */
    record ToOne(
            String name, EntityType target, boolean required, boolean derived, String description)
            implements Relation {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * All target rows whose {@code mappedBy} leads here: a to-one, of which this is the other side,
     * or the id of a row of any type.
     *
     * @param discriminator what tells that such an id is of a row of this type; empty for a to-one
     */
    record ToMany(
            String name, EntityType target, String mappedBy, Optional<Discriminator> discriminator)
            implements Relation {
        @Override
        public String description() {
            return "";
        }

        /** The reference that this is the other side of. */
        public ToOne inverse() {
            return Objects.requireNonNull(target.toOne(mappedBy));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An attribute that names a type, and the name of this one. */
    record Discriminator(Attribute attribute, String value) {}
}
