package org.quillgraph.domain.model;

import static java.util.stream.Collectors.joining;
import static org.quillgraph.domain.model.ProblemException.invalid;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules that records share; each returns the value as it is to be kept, or refuses it with the
 * attribute's name.
 */
public final class Rules {
    /** Digits after the point that every decimal may have. */
    public static final int SCALE = 6;

    /**
     * Code points that indexed text may have: up to four bytes each, of which an index of
     * PostgreSQL takes 2,704.
     */
    public static final int INDEXED = 500;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** How far another's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private Rules() {}

    /** Text that every database, file and client can hold. */
    public static String text(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw invalid(name, "holds the character U+0000, which text may not; remove it.");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw invalid(
                        name, "holds half of a surrogate pair, which is no character; remove it.");
            }
        }
        return value;
    }

    public static Optional<String> text(String name, Optional<String> value) {
        value.ifPresent(present -> text(name, present));
        return value;
    }

    public static String notBlank(String name, String value) {
        if (value.isBlank()) {
            throw invalid(name, "is blank; give it at least one visible character.");
        }
        return text(name, value);
    }

    /** Text of so many code points at most. */
    public static String length(String name, String value, int most) {
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            throw invalid(name, "has " + length + " characters; shorten it to " + most + ".");
        }
        return text(name, value);
    }

    public static Optional<String> length(String name, Optional<String> value, int most) {
        value.ifPresent(present -> length(name, present, most));
        return value;
    }

    /** Text that an index holds. */
    public static String indexed(String name, String value) {
        return length(name, value, INDEXED);
    }

    public static Optional<String> indexed(String name, Optional<String> value) {
        value.ifPresent(present -> indexed(name, present));
        return value;
    }

    public static List<String> texts(String name, List<String> values) {
        values.forEach(value -> text(name, value));
        return List.copyOf(values);
    }

    public static int range(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw invalid(name, "is " + value + "; it goes from " + least + " to " + most + ".");
        }
        return value;
    }

    public static Optional<Integer> range(
            String name, Optional<Integer> value, int least, int most) {
        value.ifPresent(present -> range(name, present, least, most));
        return value;
    }

    public static int atLeast(String name, int value, int least) {
        atLeast(name, (long) value, least);
        return value;
    }

    public static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw invalid(name, "is " + value + "; make it at least " + least + ".");
        }
        return value;
    }

    public static <N extends Number> Optional<N> atLeast(
            String name, Optional<N> value, long least) {
        value.ifPresent(present -> atLeast(name, present.longValue(), least));
        return value;
    }

    /** A decimal without trailing zeros, so that equal values are equal records. */
    public static BigDecimal range(String name, BigDecimal value, int least, int most) {
        if (value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            // not in plain digits, of which 1e999999999 has too many
            throw invalid(name, "is " + value + "; it goes from " + least + " to " + most + ".");
        }
        return decimal(name, value);
    }

    /** A decimal that is not negative, with so many digits before the point at most. */
    public static BigDecimal amount(String name, BigDecimal value, int digits) {
        BigDecimal end = BigDecimal.ONE.movePointRight(digits);
        if (value.signum() < 0 || value.compareTo(end) >= 0) {
            throw invalid(
                    name,
                    "is "
                            + value
                            + "; it is at least 0 and less than "
                            + end.toPlainString()
                            + ".");
        }
        return decimal(name, value);
    }

    public static Optional<BigDecimal> decimalRange(
            String name, Optional<BigDecimal> value, int least, int most) {
        return value.map(present -> range(name, present, least, most));
    }

    private static BigDecimal decimal(String name, BigDecimal value) {
        BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (shortest.scale() > SCALE) {
            throw invalid(
                    name,
                    "has "
                            + shortest.scale()
                            + " digits after the point; round it to "
                            + SCALE
                            + ".");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** A time cut to the microsecond, which is what both databases keep. */
    public static Instant time(String name, Instant value) {
        if (value.isBefore(EARLIEST) || value.isAfter(LATEST)) {
            throw invalid(name, "lies outside the years 1 to 9999.");
        }
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    public static Optional<Instant> time(String name, Optional<Instant> value) {
        return value.map(present -> time(name, present));
    }

    /** A time at which something has happened. */
    public static Instant notAhead(String name, Instant value, Instant now) {
        if (value.isAfter(now.plus(AHEAD))) {
            throw invalid(
                    name,
                    "lies in the future, at %s; say when it happened, or leave it out for now."
                            .formatted(value));
        }
        return value;
    }

    /** A day of the years that have four digits, which is what both databases keep. */
    public static LocalDate date(String name, LocalDate value) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            throw invalid(name, "lies outside the years 1 to 9999.");
        }
        return value;
    }

    public static Optional<LocalDate> date(String name, Optional<LocalDate> value) {
        return value.map(present -> date(name, present));
    }

    /** {@code RUNNING or CANCELLED}, of those that are allowed. */
    public static <E extends Enum<E>> String alternatives(E[] all, Predicate<E> allowed) {
        return Arrays.stream(all).filter(allowed).map(Enum::name).collect(joining(" or "));
    }

    public static Json json(String name, Json value) {
        if (value.value() == null) {
            throw invalid(name, "is the JSON null; give it a value.");
        }
        return value;
    }

    /** JSON that is there: JSON's own null is written by leaving the attribute out. */
    public static Optional<Json> json(String name, Optional<Json> value) {
        if (value.isPresent() && value.get().value() == null) {
            throw invalid(name, "is the JSON null; leave it out instead.");
        }
        return value;
    }

    public static Optional<Json> jsonArray(String name, Optional<Json> value) {
        if (value.isPresent() && !(value.get().value() instanceof List<?>)) {
            throw invalid(name, "must be a JSON array, such as [\"done\"].");
        }
        return value;
    }

    /** A digest in 64 hexadecimal digits, by which a secret is known again and not found out. */
    public static String sha256(String name, String value) {
        if (!value.matches("[0-9a-f]{64}")) {
            throw invalid(name, "is no SHA-256 digest in lower-case hexadecimal digits.");
        }
        return value;
    }

    public static Optional<Json> jsonObjectOfIntegers(String name, Optional<Json> value) {
        value.ifPresent(
                json -> {
                    if (!(json.value() instanceof Map<?, ?> members)
                            || !members.values().stream().allMatch(Rules::isInteger)) {
                        throw invalid(
                                name,
                                "must be a JSON object whose values are all integers, such as {\"music\": 80}.");
                    }
                });
        return value;
    }

    private static boolean isInteger(Object value) {
        return value instanceof BigDecimal number && number.scale() <= 0;
    }
}
