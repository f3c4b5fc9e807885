package org.quillgraph.domain.query;

import java.util.List;

/**
 * What a condition compares: an attribute of the row, a place inside a JSON attribute, or a measure
 * over rows.
 */
public sealed interface Operand permits Attribute, Operand.At, Measure {

    Kind kind();

    /**
     * The value at a path inside a JSON attribute, as {@link org.quillgraph.domain.model.Json};
     * null where the path leads nowhere or to JSON's null. A step names a member of an object, or
     * by its decimal index, 0 the first, an element of a list.
     */
    record At(Attribute attribute, List<String> path) implements Operand {
        public At {
            path = List.copyOf(path);
        }

        @Override
        public Kind kind() {
            return Kind.JSON;
        }
    }
}
