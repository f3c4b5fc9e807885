package org.quillgraph.graphql.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.Result.Row;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.graphql.field.Answer;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Shape;
import org.quillgraph.graphql.field.Values;

/**
 * Reads a field of the request, with all it selects, as one query and the shape of its answer; asks
 * nothing itself.
 */
public final class QueryReader {
    private final int pageSize;

    /** {@code pageSize} is that of pages that do not say. */
    public QueryReader(int pageSize) {
        this.pageSize = pageSize;
    }

    int pageSize() {
        return pageSize;
    }

    /** A query, and what becomes of its answer. */
    public record Plan(Query query, Shape<Result> shape) {}

    /** {@code ideaInspirations(filter: …, orderBy: …, first: …) {nodes {…} totalCount}} */
    public Plan collection(EntityType type, Requested field) {
        Filter filter = Filters.read(type, field.argument("filter"));
        List<Sort> order = Orders.rows(type, filter, field.argument("orderBy"));
        Query bare =
                new Query(
                        type, filter, order, Page.first(0), Optional.empty(), Set.of(), List.of());
        Cursors cursors = Cursors.of(bare);
        Page page = Pages.read(field, pageSize, cursors);
        Rows rows = new Rows(this, type);
        Paged<Result, Row> paged =
                new Paged<>(
                        result -> result.rows().orElseThrow().rows(),
                        QueryReader::ends,
                        row -> cursors.write(row.position()),
                        rows::read);
        Set<Measure> measures = new LinkedHashSet<>();
        List<Grouping> groupings = new ArrayList<>();
        Shape.Builder<Result> shape = Shape.builder();
        for (Requested part : field.selected()) {
            switch (part.name()) {
                case "totalCount" -> {
                    measures.add(Measure.COUNT);
                    shape.add(part, result -> result.measures().get(Measure.COUNT));
                }
                case "aggregate" -> {
                    var figures = Measures.read(type, part, measures);
                    shape.add(part, result -> figures.of(result.measures()));
                }
                case "groups" -> {
                    Groups.Read groups = new Groups(this, type).read(bare, part);
                    int index = groupings.size();
                    groupings.add(groups.grouping());
                    shape.add(part, result -> groups.shape().of(result.groupings().get(index)));
                }
                default -> paged.add(part, shape);
            }
        }
        Optional<RowSelection> selection =
                paged.isRead()
                        ? Optional.of(rows.selection(paged.needsPositions()))
                        : Optional.empty();
        return new Plan(
                new Query(type, filter, order, page, selection, measures, groupings),
                shape.build());
    }

    private static Paged.Ends ends(Result result) {
        Result.Rows rows = result.rows().orElseThrow();
        return new Paged.Ends(rows.hasPrevious(), rows.hasNext());
    }

    /** A query for at most one row, and what becomes of it. */
    public record Lookup(Query query, Shape<Row> shape) {
        public @Nullable Answer answer(Result result) {
            List<Row> rows = result.rows().orElseThrow().rows();
            return rows.isEmpty() ? null : new Answer(shape.of(rows.getFirst()));
        }
    }

    /** {@code ideaInspiration(id: …) {…}} */
    public Lookup byId(EntityType type, Requested field) {
        return lookup(type, equal(type.id(), Values.id(field.required("id"))), field);
    }

    /** The same of what changed, whose id comes with each change. */
    public Function<UUID, Lookup> byIds(EntityType type, Requested selected) {
        Rows rows = new Rows(this, type);
        Shape<Row> shape = rows.read(selected);
        RowSelection selection = rows.selection(false);
        return id -> {
            Filter same = new Filter.Compare(type.id(), Filter.Operator.EQ, id);
            return new Lookup(Query.rows(type, same, List.of(), Page.first(1), selection), shape);
        };
    }

    /** {@code ideaInspirationBySource(sourceType: …, sourceId: …) {…}} */
    public Lookup byKey(EntityType type, UniqueKey key, Requested field) {
        List<Filter> parts = new ArrayList<>();
        for (String name : key.attributes()) {
            Object value = Values.ofKey(type, key, name, field.required(name));
            Attribute attribute = type.findAttribute(name);
            if (attribute != null) {
                parts.add(equal(attribute, value));
            } else {
                ToOne reference = Objects.requireNonNull(type.toOne(name));
                Filter target = equal(reference.target().id(), value);
                parts.add(new Filter.Through(reference, target));
            }
        }
        return lookup(type, Filters.all(parts), field);
    }

    private static Filter equal(Attribute attribute, Object value) {
        return new Filter.Compare(attribute, Filter.Operator.EQ, value);
    }

    private Lookup lookup(EntityType type, Filter filter, Requested field) {
        Rows rows = new Rows(this, type);
        Shape<Row> shape = rows.read(field);
        return new Lookup(
                Query.rows(type, filter, List.of(), Page.first(1), rows.selection(false)), shape);
    }
}
