package org.quillgraph.domain.query.differential;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Result;

/**
 * The first place in which two answers differ: decimals go by value, floating point by nine digits.
 */
final class Difference {
    private static final double NINE_DIGITS = 1e-9;

    private Difference() {}

    /**
     * {@code rows.rows[3].attributes[0]: expected 5 but was 4}; null where the answers are the
     * same.
     */
    static @Nullable String between(Result expected, Result actual) {
        return between("", expected, actual);
    }

    private static @Nullable String between(
            String at, @Nullable Object expected, @Nullable Object actual) {
        return switch (expected) {
            case Record record
                    when actual instanceof Record other && record.getClass() == other.getClass() ->
                    ofRecords(at, record, other);
            case List<?> list when actual instanceof List<?> other -> ofLists(at, list, other);
            case Map<?, ?> map when actual instanceof Map<?, ?> other -> ofMaps(at, map, other);
            case Optional<?> optional when actual instanceof Optional<?> other ->
                    between(at, optional.orElse(null), other.orElse(null));
            case BigDecimal number when actual instanceof BigDecimal other ->
                    number.compareTo(other) == 0 ? null : told(at, expected, actual);
            case Double number when actual instanceof Double other ->
                    close(number, other) ? null : told(at, expected, actual);
            case null -> actual == null ? null : told(at, null, actual);
            default -> expected.equals(actual) ? null : told(at, expected, actual);
        };
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= NINE_DIGITS * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static @Nullable String ofRecords(String at, Record expected, Record actual) {
        List<RecordComponent> components = Records.components(expected.getClass()).toList();
        List<@Nullable Object> left = Records.values(expected);
        List<@Nullable Object> right = Records.values(actual);
        for (int i = 0; i < components.size(); i++) {
            String difference =
                    between(at + "." + components.get(i).getName(), left.get(i), right.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static @Nullable String ofLists(String at, List<?> expected, List<?> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            String difference = between(at + "[" + i + "]", expected.get(i), actual.get(i));
            if (difference != null) {
                return difference + all(expected, actual);
            }
        }
        return expected.size() == actual.size()
                ? null
                : at
                        + ": expected "
                        + expected.size()
                        + " but were "
                        + actual.size()
                        + all(expected, actual);
    }

    /** Of short things the whole, which often says more than the first difference. */
    private static String all(List<?> expected, List<?> actual) {
        String both = "\n  expected " + lines(expected) + "\n  but was  " + lines(actual);
        return both.length() > 4_000 ? "" : both;
    }

    private static String lines(List<?> items) {
        return items.stream()
                .map(String::valueOf)
                .collect(Collectors.joining("\n           ", "[", "]"));
    }

    private static @Nullable String ofMaps(String at, Map<?, ?> expected, Map<?, ?> actual) {
        if (!expected.keySet().equals(actual.keySet())) {
            return told(at, expected.keySet(), actual.keySet());
        }
        for (Object key : expected.keySet()) {
            String difference = between(at + "." + key, expected.get(key), actual.get(key));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static String told(String at, @Nullable Object expected, @Nullable Object actual) {
        return at
                + ": expected "
                + FilterText.value(expected)
                + " but was "
                + FilterText.value(actual);
    }
}
