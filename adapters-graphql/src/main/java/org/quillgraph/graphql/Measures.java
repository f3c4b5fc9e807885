package org.quillgraph.graphql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Measure;

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
     * The figures an input such as {@code {score: …, wordCount: …}} names; {@code p} is the
     * fraction of a percentile.
     */
    static List<Of> of(EntityType type, Measure.Function function, Input input) {
        List<Of> figures = new ArrayList<>();
        for (Input.Member member : input.members()) {
            if (function == Measure.Function.PERCENTILE) {
                if (!member.name().equals("p")) {
                    BigDecimal fraction = fraction(input.member("p"));
                    figures.add(
                            new Of(
                                    Measure.percentile(type.attribute(member.name()), fraction),
                                    member.value()));
                }
            } else {
                figures.add(
                        new Of(
                                Measure.of(function, type.attribute(member.name())),
                                member.value()));
            }
        }
        return figures;
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
        Shape.Builder<Map<Measure, @Nullable Object>> shape = Shape.builder();
        for (Requested field : function.selected()) {
            if (field.isTypeName()) {
                shape.typeName(field);
            } else {
                Measure measure = measure(type, function, field.name());
                wanted.add(measure);
                shape.add(field, figures -> Leaves.of(measure.kind(), figures.get(measure)));
            }
        }
        return shape.build();
    }

    private static Measure measure(EntityType type, Requested field, String attribute) {
        Measure.Function function = function(field.name());
        return function == Measure.Function.PERCENTILE
                ? Measure.percentile(
                        type.attribute(attribute), fraction(field.argument("p").orElseThrow()))
                : Measure.of(function, type.attribute(attribute));
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
