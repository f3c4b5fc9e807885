package org.quillgraph.graphql.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Leaves;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Shape;
import org.quillgraph.graphql.schema.Names;

/** Reads figures: those selected, and those that conditions and orders name. */
final class Measures {
    private static final Map<String, Measure.Function> FUNCTIONS =
            Arrays.stream(Measure.Function.values())
                    .collect(Collectors.toUnmodifiableMap(Names::field, Function.identity()));

    private Measures() {}

    /** A figure, with what an input says of it. */
    record Of(Measure measure, Input input) {}

    static Measure.Function function(String field) {
        Measure.Function function = FUNCTIONS.get(field);
        if (function == null) {
            throw new IllegalStateException("no figure: " + field);
        }
        return function;
    }

    /**
     * The figures an input such as {@code {score: …, latestScoring: {compositeScore: …}}} names;
     * {@code p} is the fraction of a percentile.
     */
    static List<Of> of(EntityType type, Measure.Function function, Input input) {
        List<Of> figures = new ArrayList<>();
        if (function == Measure.Function.PERCENTILE) {
            percentiles(type, input, figures);
        } else {
            addAll(type, List.of(), function, input, figures);
        }
        return figures;
    }

    private static void addAll(
            EntityType type,
            List<ToOne> through,
            Measure.Function function,
            Input input,
            List<Of> figures) {
        for (Input.Member member : input.members()) {
            ToOne reference = type.toOne(member.name());
            if (reference == null) {
                Attribute attribute = type.attribute(member.name());
                figures.add(new Of(Measure.of(function, through, attribute), member.value()));
            } else {
                List<ToOne> further = Names.chain(through, reference);
                addAll(reference.target(), further, function, member.value(), figures);
            }
        }
    }

    private static void percentiles(EntityType type, Input input, List<Of> figures) {
        for (Input.Member member : input.members()) {
            if (!member.name().equals("p")) {
                BigDecimal fraction = fraction(input.member("p"));
                Attribute attribute = type.attribute(member.name());
                figures.add(new Of(Measure.percentile(attribute, fraction), member.value()));
            }
        }
    }

    /** Adds the figures that the selection of an {@code aggregate} names to those wanted. */
    static Shape<Map<Measure, @Nullable Object>> read(
            EntityType type, Requested aggregate, Set<Measure> wanted) {
        Shape.Builder<Map<Measure, @Nullable Object>> shape = Shape.builder();
        for (Requested field : aggregate.selected()) {
            if (field.isTypeName()) {
                shape.typeName(field);
            } else if (field.name().equals("count")) {
                wanted.add(Measure.COUNT);
                shape.add(field, figures -> figures.get(Measure.COUNT));
            } else {
                Shape<Map<Measure, @Nullable Object>> figures = figures(type, field, wanted);
                shape.add(field, figures::of);
            }
        }
        return shape.build();
    }

    private static Shape<Map<Measure, @Nullable Object>> figures(
            EntityType type, Requested function, Set<Measure> wanted) {
        return figures(type, List.of(), measure(function), function, wanted);
    }

    private static Shape<Map<Measure, @Nullable Object>> figures(
            EntityType type,
            List<ToOne> through,
            BiFunction<List<ToOne>, Attribute, Measure> measures,
            Requested of,
            Set<Measure> wanted) {
        Shape.Builder<Map<Measure, @Nullable Object>> shape = Shape.builder();
        for (Requested field : of.selected()) {
            ToOne reference = type.toOne(field.name());
            if (field.isTypeName()) {
                shape.typeName(field);
            } else if (reference != null) {
                List<ToOne> further = Names.chain(through, reference);
                var nested = figures(reference.target(), further, measures, field, wanted);
                shape.add(field, nested::of);
            } else {
                Measure measure = measures.apply(through, type.attribute(field.name()));
                wanted.add(measure);
                shape.add(field, figures -> Leaves.of(measure.kind(), figures.get(measure)));
            }
        }
        return shape.build();
    }

    /** What the field's function makes of an attribute at the end of a chain of references. */
    private static BiFunction<List<ToOne>, Attribute, Measure> measure(Requested field) {
        Measure.Function function = function(field.name());
        if (function != Measure.Function.PERCENTILE) {
            return (through, attribute) -> Measure.of(function, through, attribute);
        }
        BigDecimal fraction = fraction(field.argument("p").orElseThrow());
        return (through, attribute) -> Measure.percentile(through, attribute, fraction);
    }

    private static BigDecimal fraction(Input input) {
        BigDecimal fraction = input.decimal();
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw input.refused("goes from 0 to 1: 0.95 is the 95th percentile.");
        }
        if (fraction.scale() > 9) {
            throw input.refused("has more than 9 digits after the point; round it.");
        }
        return fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
    }
}
