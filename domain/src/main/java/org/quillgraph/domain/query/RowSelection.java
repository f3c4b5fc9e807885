package org.quillgraph.domain.query;

import java.util.List;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * What to read of each row; the answer has it in the same places of the same lists.
 *
 * @param positions whether each row's {@link Page.Position} is wanted; only ever of the rows of a
 *     collection
 */
public record RowSelection(
        List<Attribute> attributes, List<One> ones, List<Many> manys, boolean positions) {

    public RowSelection {
        attributes = List.copyOf(attributes);
        ones = List.copyOf(ones);
        manys = List.copyOf(manys);
    }

    /** What to read of the row a to-one leads to; one relation may stand here more than once. */
    public record One(ToOne relation, RowSelection rows) {}

    /**
     * What to ask of a collection; one relation may stand here more than once, with different
     * arguments.
     */
    public record Many(ToMany relation, Query query) {}
}
