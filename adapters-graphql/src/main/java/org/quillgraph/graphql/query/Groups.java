package org.quillgraph.graphql.query;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Grouping.Bucket;
import org.quillgraph.domain.query.Grouping.Every;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Leaves;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Shape;
import org.quillgraph.graphql.schema.Names;

/** Reads a field {@code groups} with all it selects. */
final class Groups {
    private final QueryReader reader;
    private final EntityType type;
    private final Set<Measure> measures = new LinkedHashSet<>();
    private final List<Query> rows = new ArrayList<>();

    Groups(QueryReader reader, EntityType type) {
        this.reader = reader;
        this.type = type;
    }

    /** A grouping, and what becomes of its groups. */
    record Read(Grouping grouping, Shape<Result.Groups> shape) {}

    /** {@code over} is the query whose rows are grouped. */
    Read read(Query over, Requested field) {
        List<GroupBy> by = by(field.argument("by").orElseThrow());
        Filter having = Filters.having(type, field.argument("having"));
        List<Sort> order = Orders.groups(type, by, field.argument("orderBy"));
        Grouping bare =
                new Grouping(
                        by, having, order, Page.first(0), false, false, false, Set.of(), List.of());
        Cursors cursors = Cursors.of(over, bare);
        Page page = Pages.read(field, reader.pageSize(), cursors);
        Paged<Result.Groups, Result.Group> paged =
                new Paged<>(
                        Result.Groups::groups,
                        groups -> new Paged.Ends(groups.hasPrevious(), groups.hasNext()),
                        group -> cursors.write(group.position()),
                        node -> group(by, node));
        Shape.Builder<Result.Groups> shape = Shape.builder();
        boolean count = false;
        for (Requested part : field.selected()) {
            if (part.name().equals("totalCount")) {
                count = true;
                shape.add(part, groups -> groups.total().orElseThrow());
            } else {
                paged.add(part, shape);
            }
        }
        Grouping grouping =
                new Grouping(
                        by,
                        having,
                        order,
                        page,
                        count,
                        paged.isRead(),
                        paged.needsPositions(),
                        measures,
                        rows);
        return new Read(grouping, shape.build());
    }

    private List<GroupBy> by(Input input) {
        List<GroupBy> by = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Input item : input.items()) {
            GroupBy key = groupBy(type, List.of(), item.only());
            if (!seen.add(List.of(key.through(), key.attribute()))) {
                throw item.refused(
                        "names "
                                + key.attribute()
                                + " a second time; a key has each field once, in one granularity.");
            }
            by.add(key);
        }
        if (by.isEmpty()) {
            throw input.refused(
                    "is empty; name at least one field, or select aggregate instead of groups.");
        }
        return by;
    }

    private static GroupBy groupBy(EntityType type, List<ToOne> through, Input.Member member) {
        Input input = member.value();
        ToOne reference = type.toOne(member.name());
        if (reference != null) {
            List<ToOne> further = Names.chain(through, reference);
            return groupBy(reference.target(), further, input.only());
        }
        if (member.name().equals("field")) {
            return new GroupBy(through, attribute(type, input), Optional.empty());
        }
        Every every = Every.valueOf(input.member("every").text());
        Bucket bucket = new Bucket(every, zone(input.member("zone")));
        return new GroupBy(through, attribute(type, input.member("field")), Optional.of(bucket));
    }

    private static Attribute attribute(EntityType type, Input field) {
        return type.attributes().stream()
                .filter(attribute -> Names.upperSnake(attribute.name()).equals(field.text()))
                .findFirst()
                .orElseThrow();
    }

    private static ZoneId zone(Input input) {
        // offsets, Java's own abbreviations and its SystemV zones are no names of the IANA
        // database, which both databases share
        if (ZoneId.getAvailableZoneIds().contains(input.text())
                && !input.text().startsWith("SystemV/")) {
            return ZoneId.of(input.text());
        }
        throw input.refused(
                "is no time zone; write a name of the IANA database such as Europe/Berlin.");
    }

    /** The place of an attribute among the keys, or -1. */
    static int indexOf(List<GroupBy> by, List<ToOne> through, Attribute attribute) {
        for (int i = 0; i < by.size(); i++) {
            GroupBy key = by.get(i);
            if (key.through().equals(through) && key.attribute().equals(attribute)) {
                return i;
            }
        }
        return -1;
    }

    private Shape<Result.Group> group(List<GroupBy> by, Requested node) {
        Shape.Builder<Result.Group> shape = Shape.builder();
        for (Requested field : node.selected()) {
            switch (field.name()) {
                case "key" -> {
                    Shape<List<@Nullable Object>> key = key(type, List.of(), by, field);
                    shape.add(field, group -> key.of(group.key()));
                }
                case "aggregate" -> {
                    var figures = Measures.read(type, field, measures);
                    shape.add(field, group -> figures.of(group.measures()));
                }
                case "nodes" -> {
                    QueryReader.Plan plan = reader.collection(type, field);
                    int index = rows.size();
                    rows.add(plan.query());
                    shape.add(field, group -> plan.shape().of(group.rows().get(index)));
                }
                default -> shape.typeName(field);
            }
        }
        return shape.build();
    }

    private static Shape<List<@Nullable Object>> key(
            EntityType type, List<ToOne> through, List<GroupBy> by, Requested key) {
        Shape.Builder<List<@Nullable Object>> shape = Shape.builder();
        for (Requested field : key.selected()) {
            ToOne reference = type.toOne(field.name());
            if (field.isTypeName()) {
                shape.typeName(field);
            } else if (reference != null) {
                List<ToOne> further = Names.chain(through, reference);
                Shape<List<@Nullable Object>> nested = key(reference.target(), further, by, field);
                shape.add(field, nested::of);
            } else {
                Attribute attribute = type.attribute(field.name());
                int index = indexOf(by, through, attribute);
                if (index < 0) {
                    throw invalid(
                            key.path(field.name()),
                            "is not among by; add it there, or select it of the nodes.");
                }
                shape.add(field, values -> Leaves.of(attribute.kind(), values.get(index)));
            }
        }
        return shape.build();
    }
}
