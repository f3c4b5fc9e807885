package org.quillgraph.domain.query;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure over many rows, in which null values do not take part. Over no values at all a count is
 * 0 and the others are null; so are deviation and variance over a single value, being those of a
 * sample.
 *
 * @param attribute what is measured; empty for {@link Function#COUNT}, which counts rows
 * @param fraction for {@link Function#PERCENTILE} alone, from 0 to 1
 */
public record Measure(
        Function function, Optional<Attribute> attribute, Optional<BigDecimal> fraction)
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
            new Measure(Function.COUNT, Optional.empty(), Optional.empty());

    public static Measure of(Function function, Attribute attribute) {
        return new Measure(function, Optional.of(attribute), Optional.empty());
    }

    public static Measure percentile(Attribute attribute, BigDecimal fraction) {
        return new Measure(Function.PERCENTILE, Optional.of(attribute), Optional.of(fraction));
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
        return function
                + attribute.map(of -> "(" + of + ")").orElse("")
                + fraction.map(p -> "@" + p).orElse("");
    }
}
