package org.quillgraph.domain.query;

import java.util.Objects;

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

    /** The other side of a reference: all target rows whose to-one {@code mappedBy} leads here. */
    record ToMany(String name, EntityType target, String mappedBy) implements Relation {
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
}
