package org.quillgraph.domain.query.differential;

import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Sort;

/** Draws orders of rows and of groups. */
final class RandomOrders {
    private final Draw draw;
    private final RandomMeasures measures;

    RandomOrders(Draw draw, RandomMeasures measures) {
        this.draw = draw;
        this.measures = measures;
    }

    List<Sort> ofRows(EntityType type) {
        return draw.times(0, 3, () -> by(draw.percent(30) ? figure(type) : field(type)));
    }

    List<Sort> ofGroups(EntityType type, List<GroupBy> keys) {
        return draw.times(
                0,
                2,
                () -> by(draw.percent(50) ? key(keys) : new Sort.GroupMeasure(measures.of(type))));
    }

    Sort by(Sort.By by) {
        return new Sort(
                by,
                draw.of(List.of(Sort.Direction.values())),
                draw.of(List.of(Sort.Nulls.values())));
    }

    /** A chain of to-ones that starts at the type, mostly none. */
    List<ToOne> chain(EntityType type) {
        List<ToOne> chain = new ArrayList<>();
        EntityType at = type;
        while (draw.percent(40) && chain.size() < 3 && !at.toOnes().isEmpty()) {
            chain.add(draw.of(at.toOnes()));
            at = chain.getLast().target();
        }
        return chain;
    }

    static EntityType end(EntityType type, List<ToOne> chain) {
        return chain.isEmpty() ? type : chain.getLast().target();
    }

    static List<Attribute> ordered(EntityType type) {
        return type.attributes().stream().filter(attribute -> attribute.kind().ordered()).toList();
    }

    private Sort.By field(EntityType type) {
        List<ToOne> chain = chain(type);
        return new Sort.Field(chain, draw.of(ordered(end(type, chain))));
    }

    private Sort.By figure(EntityType type) {
        List<ToOne> chain = chain(type);
        EntityType at = end(type, chain);
        if (at.toManys().isEmpty()) {
            return field(type);
        }
        var relation = draw.of(at.toManys());
        return new Sort.OfMany(chain, relation, measures.of(relation.target()));
    }

    private Sort.By key(List<GroupBy> keys) {
        int index = draw.below(keys.size());
        return new Sort.GroupKey(index, keys.get(index).attribute().kind());
    }
}
