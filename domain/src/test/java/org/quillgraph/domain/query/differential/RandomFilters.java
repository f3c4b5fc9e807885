package org.quillgraph.domain.query.differential;

import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** Draws conditions on rows, through relations as deep as it is told. */
final class RandomFilters {
    private final Draw draw;
    private final RandomOperands operands;
    private final RandomMeasures measures;
    private final RandomSearches searches;

    RandomFilters(
            Draw draw, RandomOperands operands, RandomMeasures measures, RandomSearches searches) {
        this.draw = draw;
        this.operands = operands;
        this.measures = measures;
        this.searches = searches;
    }

    Filter on(EntityType type, int depth) {
        return draw.percent(20) ? Filter.EVERYTHING : condition(type, depth);
    }

    private Filter condition(EntityType type, int depth) {
        if (depth == 0) {
            return onAttribute(type);
        }
        return switch (draw.below(12)) {
            case 0 -> new Filter.All(draw.times(0, 3, () -> condition(type, depth - 1)));
            case 1 -> new Filter.Any(draw.times(0, 3, () -> condition(type, depth - 1)));
            case 2 -> new Filter.Not(condition(type, depth - 1));
            case 3, 4 -> throughToOne(type, depth);
            case 5, 6, 7 -> overToMany(type, depth);
            case 8 ->
                    type.searchable().isEmpty()
                            ? onAttribute(type)
                            : new Filter.Search(searches.of(type));
            default -> onAttribute(type);
        };
    }

    /** A condition such as scopes have: on attributes, and through references. */
    Filter plain(EntityType type, int depth) {
        return switch (depth == 0 ? 5 : draw.below(8)) {
            case 0 -> new Filter.All(draw.times(0, 2, () -> plain(type, depth - 1)));
            case 1 -> new Filter.Any(draw.times(1, 2, () -> plain(type, depth - 1)));
            case 2 -> new Filter.Not(plain(type, depth - 1));
            case 3, 4 ->
                    type.toOnes().isEmpty()
                            ? onAttribute(type)
                            : through(draw.of(type.toOnes()), depth);
            default -> onAttribute(type);
        };
    }

    private Filter through(ToOne relation, int depth) {
        return draw.percent(20)
                ? new Filter.IsMissing(relation)
                : new Filter.Through(relation, plain(relation.target(), depth - 1));
    }

    private Filter throughToOne(EntityType type, int depth) {
        if (type.toOnes().isEmpty()) {
            return onAttribute(type);
        }
        ToOne relation = draw.of(type.toOnes());
        return draw.percent(20)
                ? new Filter.IsMissing(relation)
                : new Filter.Through(relation, on(relation.target(), depth - 1));
    }

    private Filter overToMany(EntityType type, int depth) {
        if (type.toManys().isEmpty()) {
            return onAttribute(type);
        }
        ToMany relation = draw.of(type.toManys());
        return draw.percent(35)
                ? new Filter.Aggregated(relation, having(relation.target(), 1))
                : new Filter.Related(
                        relation,
                        draw.of(List.of(Filter.Quantifier.values())),
                        on(relation.target(), depth - 1));
    }

    /** A condition on figures over rows of the type. */
    Filter having(EntityType type, int depth) {
        if (depth > 0 && draw.percent(30)) {
            return switch (draw.below(3)) {
                case 0 -> new Filter.All(draw.times(0, 2, () -> having(type, depth - 1)));
                case 1 -> new Filter.Any(draw.times(1, 2, () -> having(type, depth - 1)));
                default -> new Filter.Not(having(type, depth - 1));
            };
        }
        return comparison(type, measures.of(type));
    }

    private Filter onAttribute(EntityType type) {
        Attribute attribute = draw.of(type.attributes());
        if (draw.percent(attribute.required() ? 2 : 8)) {
            return new Filter.IsNull(attribute);
        }
        return switch (attribute.kind()) {
            case STRING -> draw.percent(60) ? text(type, attribute) : comparison(type, attribute);
            case STRING_LIST -> onList(type, attribute);
            case JSON -> draw.percent(25) ? comparison(type, attribute) : inside(type, attribute);
            case ID, INT, LONG, DECIMAL, FLOAT, BOOLEAN, DATE_TIME, DATE, ENUM ->
                    comparison(type, attribute);
        };
    }

    private Filter text(EntityType type, Operand operand) {
        Filter.Match match = draw.of(List.of(Filter.Match.values()));
        return new Filter.Text(operand, match, operands.piece(type, operand), draw.percent(50));
    }

    private Filter onList(EntityType type, Attribute list) {
        if (draw.percent(20)) {
            return new Filter.IsEmpty(list);
        }
        if (draw.percent(20)) {
            return comparison(type, list);
        }
        List<String> values = new ArrayList<>();
        if (operands.value(type, list) instanceof List<?> sample) {
            draw.some(sample, 2).forEach(value -> values.add((String) value));
        }
        values.addAll(draw.times(0, 1, () -> draw.of(Hostile.TEXTS)));
        return new Filter.Holds(list, values, draw.percent(50));
    }

    private Filter inside(EntityType type, Attribute json) {
        Operand.At place = operands.place(type, json);
        return switch (draw.below(8)) {
            case 0, 1 -> text(type, place);
            // lists and objects are equal or not, and have no order
            case 2 -> new Filter.Compare(place, Operator.EQ, draw.of(Hostile.JSON_ROOTS));
            default -> comparison(type, place);
        };
    }

    private Filter comparison(EntityType type, Operand operand) {
        if (draw.percent(6)) {
            return new Filter.IsNull(operand);
        }
        boolean exact = operand.kind() != Kind.FLOAT;
        if (exact && draw.percent(20)) {
            return new Filter.In(operand, draw.times(0, 4, () -> operands.value(type, operand)));
        }
        if (ordered(operand) && draw.percent(10)) {
            return between(operand, operands.value(type, operand), operands.value(type, operand));
        }
        Operator operator =
                !ordered(operand) || (exact && draw.percent(30))
                        ? Operator.EQ
                        : draw.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);
        return new Filter.Compare(operand, operator, operands.value(type, operand));
    }

    private static Filter between(Operand operand, Object low, Object high) {
        return new Filter.All(
                List.of(
                        new Filter.Compare(operand, Operator.GTE, low),
                        new Filter.Compare(operand, Operator.LTE, high)));
    }

    /** Inside JSON numbers, texts and truth values have an order. */
    private static boolean ordered(Operand operand) {
        return operand.kind().ordered() || operand instanceof Operand.At;
    }
}
