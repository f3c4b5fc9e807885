package org.quillgraph.domain.query.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Measure.Function;
import org.quillgraph.domain.query.Relation.ToOne;

/** Draws figures that can be taken of a type's rows. */
final class RandomMeasures {
    /** Where interpolation cannot leave two databases a last digit apart. */
    private static final List<String> ROUND_FRACTIONS = List.of("0", "0.25", "0.5", "0.75", "1");

    private static final List<String> FRACTIONS =
            List.of("0.1", "0.333", "0.95", "0.99", "0.999999");

    private final Draw draw;

    RandomMeasures(Draw draw) {
        this.draw = draw;
    }

    /** One whose value may decide an order. */
    Measure of(EntityType type) {
        Measure measure = of(type, ROUND_FRACTIONS);
        return isExact(measure) ? measure : of(type);
    }

    /** Two databases may be a last digit apart in what is worked out from numbers past a double. */
    private static boolean isExact(Measure measure) {
        return measure.kind() != Kind.FLOAT
                || measure.attribute().orElseThrow().kind() != Kind.LONG;
    }

    Set<Measure> some(EntityType type, int atMost) {
        return new LinkedHashSet<>(
                draw.times(
                        0, atMost, () -> of(type, draw.percent(50) ? ROUND_FRACTIONS : FRACTIONS)));
    }

    private Measure of(EntityType type, List<String> fractions) {
        return of(type, List.of(), fractions);
    }

    /** Now and then of what a reference leads to. */
    private Measure of(EntityType type, List<ToOne> through, List<String> fractions) {
        if (through.size() < 2 && !type.toOnes().isEmpty() && draw.percent(25)) {
            ToOne reference = draw.of(List.copyOf(type.toOnes()));
            List<ToOne> further = new ArrayList<>(through);
            further.add(reference);
            return of(reference.target(), further, fractions);
        }
        Function function = draw.of(List.of(Function.values()));
        List<Attribute> attributes =
                type.attributes().stream()
                        .filter(attribute -> function.takes(attribute.kind()))
                        .toList();
        if (attributes.isEmpty()) {
            return Measure.COUNT;
        }
        Attribute attribute = draw.of(attributes);
        return function == Function.PERCENTILE
                ? Measure.percentile(through, attribute, new BigDecimal(draw.of(fractions)))
                : Measure.of(function, through, attribute);
    }
}
