package org.quillgraph.domain.query.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;

/** Takes measures, exactly until the last step. */
final class Figures {
    private static final MathContext EXACT_ENOUGH = new MathContext(100);

    private final Tables tables;

    Figures(Tables tables) {
        this.tables = tables;
    }

    Map<Measure, @Nullable Object> of(Set<Measure> measures, Collection<Entry> rows) {
        Map<Measure, @Nullable Object> figures = new LinkedHashMap<>();
        measures.forEach(measure -> figures.put(measure, of(measure, rows)));
        return figures;
    }

    @Nullable Object of(Measure measure, Collection<Entry> rows) {
        if (measure.attribute().isEmpty()) {
            return (long) rows.size();
        }
        Kind kind = measure.attribute().get().kind();
        List<Object> values =
                rows.stream()
                        .map(row -> tables.follow(row, measure.through()))
                        .filter(Objects::nonNull)
                        .map(row -> row.value(measure.attribute().get()))
                        .filter(Objects::nonNull)
                        .toList();
        return switch (measure.function()) {
            case COUNT -> (long) values.size();
            case COUNT_DISTINCT -> (long) new HashSet<>(values).size();
            case MIN -> values.stream().min((a, b) -> Values.compare(kind, a, b)).orElse(null);
            case MAX -> values.stream().max((a, b) -> Values.compare(kind, a, b)).orElse(null);
            case SUM, AVG, STDDEV, VARIANCE, PERCENTILE -> ofNumbers(measure, numbers(values));
        };
    }

    private static List<BigDecimal> numbers(List<Object> values) {
        return values.stream().map(value -> new BigDecimal(value.toString())).sorted().toList();
    }

    private static @Nullable Object ofNumbers(Measure measure, List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        return switch (measure.function()) {
            case SUM ->
                    measure.kind() == Kind.DECIMAL
                            ? sum(numbers)
                            : (Object) sum(numbers).longValueExact();
            case AVG -> sum(numbers).doubleValue() / numbers.size();
            case VARIANCE -> numbers.size() == 1 ? null : rounded(variance(numbers));
            case STDDEV ->
                    numbers.size() == 1 ? null : rounded(variance(numbers).sqrt(EXACT_ENOUGH));
            case PERCENTILE -> rounded(percentile(numbers, measure.fraction().orElseThrow()));
            case COUNT, COUNT_DISTINCT, MIN, MAX ->
                    throw new IllegalArgumentException(measure.toString());
        };
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** (n·Σx² − (Σx)²) / (n·(n − 1)) */
    private static BigDecimal variance(List<BigDecimal> numbers) {
        BigDecimal n = BigDecimal.valueOf(numbers.size());
        BigDecimal squares = sum(numbers.stream().map(x -> x.multiply(x)).toList());
        return n.multiply(squares)
                .subtract(sum(numbers).pow(2))
                .divide(n.multiply(n.subtract(BigDecimal.ONE)), EXACT_ENOUGH);
    }

    /**
     * The value at rank p·(n − 1), counted from 0 and interpolated: PostgreSQL's {@code
     * percentile_cont}.
     */
    private static BigDecimal percentile(List<BigDecimal> sorted, BigDecimal fraction) {
        BigDecimal rank = fraction.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = rank.setScale(0, RoundingMode.FLOOR).intValueExact();
        int above = rank.setScale(0, RoundingMode.CEILING).intValueExact();
        BigDecimal distance = sorted.get(above).subtract(sorted.get(below));
        return sorted.get(below).add(distance.multiply(rank.subtract(BigDecimal.valueOf(below))));
    }

    private static double rounded(BigDecimal exact) {
        return exact.setScale(9, RoundingMode.HALF_UP).doubleValue();
    }
}
