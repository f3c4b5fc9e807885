package org.quillgraph.domain.query;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * A figure over many rows, in which null values do not take part. Over no values at all a count is
 * 0 and the others are null; so are deviation and variance over a single value, being those of a
 * sample.
 *
 * @param through the references that lead from each row to the one measured in its place; over rows
 *     that lead to the same it is measured as often
 * @param attribute what is measured; empty for {@link Function#COUNT}, which counts rows
 * @param fraction for {@link Function#PERCENTILE} alone, from 0 to 1
 */
public record Measure(
        Function function,
        List<ToOne> through,
        Optional<Attribute> attribute,
        Optional<BigDecimal> fraction)
        implements Operand {

    /** The figures there are. Averages are the exact sum divided by the count. */
    public enum Function {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        AVG,
        MIN,
        MAX,
        /**
         * Of a sample (divided by n - 1), rounded half away from zero to nine digits after the
         * point.
         */
        STDDEV,
        /**
         * Of a sample (divided by n - 1), rounded half away from zero to nine digits after the
         * point.
         */
        VARIANCE,
        /** Interpolated between the two nearest values, rounded like a deviation. */
        PERCENTILE;

        /** Whether it can be taken of values of this kind. */
        public boolean takes(Kind kind) {
            return switch (this) {
                case COUNT -> false;
                case COUNT_DISTINCT -> true;
                case MIN, MAX -> kind.ordered() && kind != Kind.ID && kind != Kind.BOOLEAN;
                case SUM, AVG, STDDEV, VARIANCE, PERCENTILE -> kind.numeric();
            };
        }
    }

    public static final Measure COUNT =
            new Measure(Function.COUNT, List.of(), Optional.empty(), Optional.empty());

    public Measure {
        through = List.copyOf(through);
    }

    public static Measure of(Function function, Attribute attribute) {
        return of(function, List.of(), attribute);
    }

    public static Measure of(Function function, List<ToOne> through, Attribute attribute) {
        return new Measure(function, through, Optional.of(attribute), Optional.empty());
    }

    public static Measure percentile(Attribute attribute, BigDecimal fraction) {
        return percentile(List.of(), attribute, fraction);
    }

    public static Measure percentile(
            List<ToOne> through, Attribute attribute, BigDecimal fraction) {
        return new Measure(
                Function.PERCENTILE, through, Optional.of(attribute), Optional.of(fraction));
    }

    @Override
    public Kind kind() {
        return switch (function) {
            case COUNT, COUNT_DISTINCT -> Kind.LONG;
            case SUM -> attribute.orElseThrow().kind() == Kind.DECIMAL ? Kind.DECIMAL : Kind.LONG;
            case MIN, MAX -> attribute.orElseThrow().kind();
            case AVG, STDDEV, VARIANCE, PERCENTILE -> Kind.FLOAT;
        };
    }

    @Override
    public String toString() {
        String path = through.stream().map(reference -> reference + ".").collect(joining());
        return function
                + attribute.map(of -> "(" + path + of + ")").orElse("")
                + fraction.map(p -> "@" + p).orElse("");
    }
}
