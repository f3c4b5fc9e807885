package org.quillgraph.graphql.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Kind;

/** Makes the values that conditions compare of the values that requests hold. */
public final class Values {
    private static final Pattern TIME =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6}0*)?"
                            + "(Z|[+-]\\d\\d:\\d\\d)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What both databases hold exactly with six digits after the point. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(9_000_000_000_000L);

    /** Longer numbers are no data but an attempt to keep the server busy. */
    private static final int LONGEST_NUMBER = 400;

    private Values() {}

    /** The value as its kind carries it; {@code type} is the enum where it is one. */
    public static Object of(Kind kind, Class<?> type, Input input) {
        return switch (kind) {
            case ID -> id(input);
            case STRING -> Rules.text(input.path(), input.text());
            case INT, LONG, FLOAT, BOOLEAN -> input.value();
            case DECIMAL -> decimal(input);
            case DATE_TIME -> time(input);
            case DATE -> day(input);
            case ENUM -> constant(type, input.text());
            case STRING_LIST ->
                    input.items().stream()
                            .map(each -> Rules.text(each.path(), each.text()))
                            .toList();
            case JSON -> json(input);
        };
    }

    /**
     * A value of a unique key, as it is to be looked for; where the key has a reference, the id
     * that it leads to.
     */
    public static Object ofKey(EntityType type, UniqueKey key, String name, Input input) {
        Attribute attribute = type.findAttribute(name);
        if (attribute == null) {
            return id(input);
        }
        Object value = of(attribute.kind(), attribute.type(), input);
        return key.ignoreCase() && value instanceof String text
                ? text.toLowerCase(Locale.ROOT)
                : value;
    }

    public static UUID id(Input input) {
        if (!UUID_TEXT.matcher(input.text()).matches()) {
            throw input.refused(
                    "is no id; an id is a UUID such as 0198c0de-7a3b-7c4d-8e5f-0123456789ab.");
        }
        return UUID.fromString(input.text());
    }

    private static BigDecimal decimal(Input input) {
        BigDecimal value = input.decimal();
        if (value.precision() > LONGEST_NUMBER || value.abs().compareTo(LARGEST) > 0) {
            throw input.refused(
                    "lies outside ±" + LARGEST.toPlainString() + "; write a smaller number.");
        }
        BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (shortest.scale() > Rules.SCALE) {
            throw input.refused(
                    "has more than " + Rules.SCALE + " digits after the point; round it.");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Instant time(Input input) {
        String text = input.text();
        if (TIME.matcher(text).matches()) {
            try {
                return Rules.time(input.path(), OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                throw input.refused("is no time that exists; check its day, hour and offset.");
            }
        }
        throw input.refused(
                "is no instant; write it as 2017-12-01T00:00:00Z, with an offset from UTC and at "
                        + "most six digits after the seconds.");
    }

    private static LocalDate day(Input input) {
        if (DAY.matcher(input.text()).matches()) {
            try {
                return Rules.date(input.path(), LocalDate.parse(input.text()));
            } catch (DateTimeException e) {
                throw input.refused("is no day that exists.");
            }
        }
        throw input.refused("is no day; write it as 2017-12-01.");
    }

    public static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("the schema has another " + type);
    }

    private static Json json(Input input) {
        checkNumbers(input, input.value());
        try {
            return new Json(input.value());
        } catch (ProblemException e) {
            throw input.refused("is no JSON that can be kept: " + e.getMessage());
        }
    }

    private static void checkNumbers(Input input, @Nullable Object value) {
        switch (value) {
            case BigDecimal number when isTooLong(number) ->
                    throw input.refused("has a number of more than " + LONGEST_NUMBER + " digits.");
            case List<?> items -> items.forEach(item -> checkNumbers(input, item));
            case Map<?, ?> members -> members.values().forEach(item -> checkNumbers(input, item));
            case null, default -> {}
        }
    }

    private static boolean isTooLong(BigDecimal number) {
        return number.precision() > LONGEST_NUMBER
                || Math.abs((long) number.scale()) > LONGEST_NUMBER;
    }

    /** Less than, equal to or greater than 0, as the databases order values of an ordered kind. */
    public static int compare(Kind kind, Object left, Object right) {
        return switch (kind) {
            case ID -> Key.compare((UUID) left, (UUID) right);
            case STRING -> compareCodePoints((String) left, (String) right);
            case INT -> Integer.compare((Integer) left, (Integer) right);
            case LONG -> Long.compare((Long) left, (Long) right);
            case DECIMAL -> ((BigDecimal) left).compareTo((BigDecimal) right);
            case FLOAT -> Double.compare((Double) left, (Double) right);
            case BOOLEAN -> Boolean.compare((Boolean) left, (Boolean) right);
            case DATE_TIME -> ((Instant) left).compareTo((Instant) right);
            case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
            case ENUM -> compareDeclared((Enum<?>) left, (Enum<?>) right);
            case JSON -> compareJson((Json) left, (Json) right);
            case STRING_LIST -> throw new IllegalArgumentException("lists have no order");
        };
    }

    @SuppressWarnings("EnumOrdinal") // the order in which the domain declares constants is theirs
    private static int compareDeclared(Enum<?> left, Enum<?> right) {
        return Integer.compare(left.ordinal(), right.ordinal());
    }

    private static int compareCodePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // halves of a pair stand for code points above all that fit one char
                boolean paired = Character.isSurrogate(a) != Character.isSurrogate(b);
                return paired
                        ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b))
                        : a - b;
            }
        }
        return left.length() - right.length();
    }

    /** Values of different types are no range, but nothing is wrong with asking. */
    private static int compareJson(Json left, Json right) {
        if (left.value() instanceof String a && right.value() instanceof String b) {
            return compareCodePoints(a, b);
        }
        if (left.value() instanceof BigDecimal a && right.value() instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        if (left.value() instanceof Boolean a && right.value() instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        return 0;
    }
}
