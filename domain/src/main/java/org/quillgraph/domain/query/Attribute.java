package org.quillgraph.domain.query;

import java.util.Optional;

/**
 * A value that every row of a type has, or may have.
 *
 * @param type the enum for {@link Kind#ENUM}, otherwise the kind's carrier
 * @param required whether it is never null
 * @param derived whether the store works it out itself, so that it is no input
 * @param unversioned whether it counts uses or says when something was last seen, so that it is no
 *     input, and a change of it none of the record
 * @param initial what {@link org.quillgraph.domain.model.Default} says of it
 * @param description for the reader of the schema, empty where the name says it all
 */
public record Attribute(
        String name,
        Kind kind,
        Class<?> type,
        boolean required,
        boolean derived,
        boolean unversioned,
        Optional<String> initial,
        String description)
        implements Operand {

    @Override
    public String toString() {
        return name;
    }
}
