package org.quillgraph.graphql.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Result.Row;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Shape;
import org.quillgraph.graphql.query.QueryReader;
import org.quillgraph.graphql.query.Rows;

/** What a request selects of the outcome of one mutation; what it does not select is not read. */
final class Payload {
    private final EntityType type;
    private final boolean recordsSelected;
    private final RowSelection selection;
    private final int id;
    private final Shape<Done> shape;

    private Payload(
            EntityType type,
            boolean recordsSelected,
            RowSelection selection,
            int id,
            Shape<Done> shape) {
        this.type = type;
        this.recordsSelected = recordsSelected;
        this.selection = selection;
        this.id = id;
        this.shape = shape;
    }

    /**
     * What came of a mutation.
     *
     * @param changeSet null of a dry run
     * @param rows as {@link #rows} read them
     * @param shown what the payload shows besides, by the name of its field
     */
    record Done(int affected, @Nullable UUID changeSet, List<Row> rows, Map<String, Object> shown) {
        Done(int affected, @Nullable UUID changeSet, List<Row> rows) {
            this(affected, changeSet, rows, Map.of());
        }
    }

    /** {@code {affected changeSet project {…}}}, or {@code projects {…}} of many. */
    static Payload read(QueryReader reader, EntityType type, Requested field) {
        Rows rows = new Rows(reader, type);
        boolean recordsSelected = false;
        Shape.Builder<Done> shape = Shape.builder();
        for (Requested part : field.selected()) {
            if (part.isTypeName()) {
                shape.typeName(part);
            } else if (part.name().equals("affected")) {
                shape.add(part, Done::affected);
            } else if (part.name().equals("changeSet")) {
                shape.add(part, done -> text(done.changeSet()));
            } else {
                if (!part.name().equals(type.fieldName()) && !part.name().equals(type.plural())) {
                    shape.add(part, done -> done.shown().get(part.name()));
                    continue;
                }
                recordsSelected = true;
                Shape<Row> record = rows.read(part);
                boolean many = part.name().equals(type.plural());
                shape.add(
                        part,
                        done -> many ? record.ofEach(done.rows()) : only(record, done.rows()));
            }
        }
        int id = rows.index(type.id());
        return new Payload(type, recordsSelected, rows.selection(false), id, shape.build());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable Object only(Shape<Row> record, List<Row> rows) {
        return rows.isEmpty() ? null : record.of(rows.getFirst());
    }

    /** The records with these ids, in their order, as many at once as a query gives. */
    List<Row> rows(List<UUID> ids, Browse browse, Limits limits) {
        if (!recordsSelected) {
            return List.of();
        }
        int most = Math.min(limits.largestPage(), limits.values());
        Map<UUID, Row> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += most) {
            List<UUID> some = ids.subList(from, Math.min(from + most, ids.size()));
            browse.browse(query(some), Optional.empty()).rows().orElseThrow().rows().stream()
                    .forEach(row -> found.put((UUID) row.attributes().get(id), row));
        }
        List<Row> rows = new ArrayList<>(ids.size());
        for (UUID each : ids) {
            Row row = found.get(each);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Query query(List<UUID> ids) {
        Filter these = new Filter.In(type.id(), ids);
        return Query.rows(type, these, List.of(), Page.first(ids.size()), selection);
    }

    Map<String, @Nullable Object> of(Done done) {
        return shape.of(done);
    }
}
