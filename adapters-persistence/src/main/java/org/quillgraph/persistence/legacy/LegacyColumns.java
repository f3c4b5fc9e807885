package org.quillgraph.persistence.legacy;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of one row by name, as the types they were meant to be: SQLite lets any column hold
 * anything. A column that the file does not have is as one without a value.
 */
final class LegacyColumns {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    // of two members with one name the first would be lost in silence
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final Map<String, @Nullable Object> values;

    LegacyColumns(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    Optional<String> text(String column) {
        Object value = values.get(column);
        if (value instanceof byte[]) {
            throw invalid(column, "holds bytes instead of text.");
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    private Optional<String> filled(String column) {
        return text(column).filter(value -> !value.isBlank());
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
            return new BigDecimal(value.strip()).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw invalid(column, "is no whole number: " + value);
        }
    }

    /** JSON that was kept as text, with or without {@code \\u} escapes; JSON's null is no value. */
    Optional<Json> json(String column) {
        return filled(column)
                .map(value -> json(column, value))
                .filter(json -> json.value() != null);
    }

    private static Json json(String column, String value) {
        try {
            return new Json(JSON.readValue(value, Object.class));
        } catch (JacksonException e) {
            long place = e.getLocation() == null ? 1 : e.getLocation().getCharOffset() + 1;
            throw invalid(column, "is no JSON from its character " + place + " on.");
        } catch (ProblemException e) {
            throw e.problem() instanceof Problem.Invalid(String _, String reason)
                    ? invalid(column, reason)
                    : e;
        }
    }
}
