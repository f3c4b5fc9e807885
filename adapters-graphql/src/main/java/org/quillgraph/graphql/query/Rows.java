package org.quillgraph.graphql.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Result.Row;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.graphql.field.Leaves;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Shape;

/**
 * Gathers what to read of the rows of one collection or reference. Aliases of {@code nodes} share
 * the rows, so it may be asked to read several selections.
 */
public final class Rows {
    private final QueryReader reader;
    private final EntityType type;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<RowSelection.One> ones = new ArrayList<>();
    private final List<RowSelection.Many> manys = new ArrayList<>();

    public Rows(QueryReader reader, EntityType type) {
        this.reader = reader;
        this.type = type;
    }

    public RowSelection selection(boolean positions) {
        return new RowSelection(attributes, ones, manys, positions);
    }

    public Shape<Row> read(Requested node) {
        Shape.Builder<Row> shape = Shape.builder();
        for (Requested field : node.selected()) {
            Attribute attribute = type.findAttribute(field.name());
            ToOne reference = type.toOne(field.name());
            if (attribute != null) {
                attribute(attribute, field, shape);
            } else if (reference != null) {
                reference(reference, field, shape);
            } else if (field.isTypeName()) {
                shape.typeName(field);
            } else {
                collection(field, shape);
            }
        }
        return shape.build();
    }

    /** Where in each row the attribute stands, which is read from then on. */
    public int index(Attribute attribute) {
        int known = attributes.indexOf(attribute);
        if (known >= 0) {
            return known;
        }
        attributes.add(attribute);
        return attributes.size() - 1;
    }

    private void attribute(Attribute attribute, Requested field, Shape.Builder<Row> shape) {
        int index = index(attribute);
        shape.add(field, row -> Leaves.of(attribute.kind(), row.attributes().get(index)));
    }

    private void reference(ToOne relation, Requested field, Shape.Builder<Row> shape) {
        Rows rows = new Rows(reader, relation.target());
        Shape<Row> target = rows.read(field);
        int index = ones.size();
        ones.add(new RowSelection.One(relation, rows.selection(false)));
        shape.add(field, row -> nullable(target, row.ones().get(index)));
    }

    private static @Nullable Object nullable(Shape<Row> shape, @Nullable Row row) {
        return row == null ? null : shape.of(row);
    }

    private void collection(Requested field, Shape.Builder<Row> shape) {
        ToMany relation = type.toMany(field.name());
        if (relation == null) {
            throw new IllegalStateException(type + " has no " + field.name());
        }
        QueryReader.Plan plan = reader.collection(relation.target(), field);
        int index = manys.size();
        manys.add(new RowSelection.Many(relation, plan.query()));
        shape.add(field, row -> plan.shape().of(row.manys().get(index)));
    }
}
