package org.quillgraph.domain.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value, equal to another when JSON says so: members have no order, {@code 1.0} is {@code
 * 1}.
 *
 * <p>{@code value} is a {@code Map<String, ?>} sorted by key, a {@code List<?>}, a {@code String},
 * a {@code BigDecimal} without trailing zeros, a {@code Boolean}, or null; other numbers are
 * converted. Numbers have up to 1,000 digits on either side of the point.
 */
public record Json(@Nullable Object value) {
    private static final int DIGITS = 1_000;

    public Json {
        value = canonical(value);
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Json json -> json.value;
            case Boolean truth -> truth;
            case String text -> Rules.text("JSON", text);
            case BigDecimal number -> plain(number);
            case Number number -> plain(new BigDecimal(number.toString()));
            case List<?> items -> list(items);
            case Map<?, ?> members -> object(members);
            default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        // 1e999999999 is short to write and fills the memory of whoever writes it out
        if (shortest.scale() > DIGITS || (long) shortest.precision() - shortest.scale() > DIGITS) {
            throw ProblemException.invalid(
                    "JSON",
                    "holds the number "
                            + number
                            + "; on either side of the point "
                            + DIGITS
                            + " digits are the most.");
        }
        return shortest;
    }

    private static List<@Nullable Object> list(List<?> items) {
        List<@Nullable Object> copy = new ArrayList<>(items.size());
        items.forEach(item -> copy.add(canonical(item)));
        return Collections.unmodifiableList(copy);
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> members) {
        Map<String, @Nullable Object> copy = new TreeMap<>();
        members.forEach(
                (name, member) -> copy.put(Rules.text("JSON", (String) name), canonical(member)));
        return Collections.unmodifiableMap(copy);
    }
}
