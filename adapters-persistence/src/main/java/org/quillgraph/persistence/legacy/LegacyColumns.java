package org.quillgraph.persistence.legacy;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/**
 * The columns of one row by name, as the types they were meant to be: SQLite lets any column hold
 * anything, and JSON any member. A column that the source does not have is as one without a value.
 */
record LegacyColumns(Map<String, @Nullable Object> values) {

    Optional<String> text(String column) {
        Object value = values.get(column);
        if (value instanceof byte[] || value instanceof Map || value instanceof List) {
            throw invalid(column, "holds something else than text.");
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    Optional<String> filled(String column) {
        return text(column).filter(value -> !value.isBlank());
    }

    /** A value that nothing can be made of the row without. */
    String needed(String column) {
        return needed(column, filled(column));
    }

    static <T> T needed(String column, Optional<T> value) {
        return value.orElseThrow(() -> invalid(column, "is missing."));
    }

    Optional<Instant> time(String column) {
        return filled(column).map(value -> LegacyTimes.instant(column, value));
    }

    /** Whole numbers only, {@code 25}, {@code 25.0} and {@code "25"} alike. */
    Optional<Integer> integer(String column) {
        return filled(column).map(value -> integer(column, value));
    }

    private static int integer(String column, String value) {
        try {
            return Math.toIntExact(whole(column, value));
        } catch (ArithmeticException e) {
            throw invalid(column, "is too large: " + value);
        }
    }

    Optional<Long> whole(String column) {
        return filled(column).map(value -> whole(column, value));
    }

    private static long whole(String column, String value) {
        try {
            return new BigDecimal(value.strip()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw invalid(column, "is no whole number: " + value);
        }
    }

    /** Older systems kept floating point, whose digits after the sixth say nothing. */
    Optional<BigDecimal> decimal(String column) {
        return filled(column).map(value -> decimal(column, value));
    }

    private static BigDecimal decimal(String column, String value) {
        try {
            BigDecimal number = new BigDecimal(value.strip());
            return number.scale() > Rules.SCALE
                    ? number.setScale(Rules.SCALE, RoundingMode.HALF_UP)
                    : number;
        } catch (NumberFormatException e) {
            throw invalid(column, "is no number: " + value);
        }
    }

    /** {@code 1}, {@code true} and {@code "true"} alike. */
    boolean truth(String column, boolean otherwise) {
        return switch (filled(column).orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw invalid(column, "is neither true nor false.");
        };
    }

    /** A constant of an enum in any case. */
    <E extends Enum<E>> Optional<E> choice(String column, Class<E> type) {
        return filled(column).map(value -> choice(column, value.strip(), type));
    }

    private static <E extends Enum<E>> E choice(String column, String value, Class<E> type) {
        String name = value.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findAny()
                .orElseThrow(
                        () ->
                                invalid(
                                        column,
                                        "is %s; it is one of %s."
                                                .formatted(
                                                        name,
                                                        Arrays.toString(type.getEnumConstants()))));
    }

    /**
     * JSON as it stands, or kept as text, with or without {@code \\u} escapes; JSON's null is no
     * value.
     */
    Optional<Json> json(String column) {
        Object value = values.get(column);
        if (value instanceof Map || value instanceof List) {
            return Optional.of(LegacyJson.of(column, value));
        }
        return filled(column)
                .map(text -> LegacyJson.read(column, text))
                .filter(json -> json.value() != null);
    }

    /** A JSON list of texts, empty where there is none. */
    List<String> texts(String column) {
        return json(column).map(Json::value).map(list -> texts(column, list)).orElse(List.of());
    }

    private static List<String> texts(String column, Object list) {
        if (list instanceof List<?> items && items.stream().allMatch(String.class::isInstance)) {
            return items.stream().map(String.class::cast).toList();
        }
        throw invalid(column, "is no JSON list of texts.");
    }

    /** How many, as a number or as a list of them. */
    Optional<Integer> sizeOf(String column) {
        return values.get(column) instanceof List<?> items
                ? Optional.of(items.size())
                : integer(column);
    }

    <T> Key<T> key(String source, String column) {
        return LegacyKeys.of(source, needed(column));
    }

    <T> Optional<Key<T>> optionalKey(String source, String column) {
        return filled(column).map(key -> LegacyKeys.of(source, key));
    }

    /** When it was made: the older system's own time, or the next best that it has. */
    Instant createdAt(String... columns) {
        for (String column : columns) {
            Optional<Instant> time = time(column);
            if (time.isPresent()) {
                return time.get();
            }
        }
        throw invalid(columns[0], "is missing.");
    }
}
