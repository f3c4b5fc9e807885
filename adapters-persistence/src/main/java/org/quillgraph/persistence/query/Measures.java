package org.quillgraph.persistence.query;

import com.querydsl.core.types.Expression;
import com.querydsl.core.types.dsl.Expressions;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;

/** Translates a {@link Measure} over the rows of a statement or group. */
final class Measures {
    private Measures() {}

    static Term term(Measure measure, From.Row row) {
        boolean count =
                measure.kind() == Kind.LONG
                        && measure.function() != Measure.Function.SUM
                        && !extreme(measure);
        Class<?> type =
                measure.attribute()
                        .filter(of -> extreme(measure))
                        .<Class<?>>map(Attribute::type)
                        .orElse(measure.kind().carrier());
        return new Term(
                expression(measure, row),
                measure.kind(),
                type,
                !count,
                measure.kind() == Kind.ENUM);
    }

    /** What a figure is over no rows at all. */
    static @Nullable Object ofNothing(Measure measure) {
        return switch (measure.function()) {
            case COUNT, COUNT_DISTINCT -> 0L;
            case SUM, AVG, MIN, MAX, STDDEV, VARIANCE, PERCENTILE -> null;
        };
    }

    private static boolean extreme(Measure measure) {
        return measure.function() == Measure.Function.MIN
                || measure.function() == Measure.Function.MAX;
    }

    private static Expression<?> expression(Measure measure, From.Row row) {
        if (measure.attribute().isEmpty()) {
            return Expressions.numberTemplate(Long.class, "count(*)");
        }
        Attribute attribute = measure.attribute().get();
        Expression<?> value = row.term(measure.through(), attribute).expression();
        // decimals are kept as scaled integers on one of the databases, which these functions have
        // to know
        String decimal = attribute.kind() == Kind.DECIMAL ? "_decimal" : "";
        return switch (measure.function()) {
            case COUNT -> throw new IllegalArgumentException("a count of rows has no attribute");
            case COUNT_DISTINCT ->
                    Expressions.numberTemplate(Long.class, "count(distinct {0})", value);
            case SUM ->
                    Expressions.numberTemplate(
                            decimal.isEmpty() ? Long.class : BigDecimal.class,
                            sum(attribute.kind()),
                            value);
            case AVG -> number("average" + decimal + "({0})", value);
            case MIN ->
                    Expressions.template(Object.class, "min({0})", comparable(value, attribute));
            case MAX ->
                    Expressions.template(Object.class, "max({0})", comparable(value, attribute));
            case STDDEV -> number("sample_deviation" + decimal + "({0})", value);
            case VARIANCE -> number("sample_variance" + decimal + "({0})", value);
            case PERCENTILE -> {
                String fraction = measure.fraction().orElseThrow().toPlainString();
                yield number("percentile" + decimal + "({0}, '" + fraction + "')", value);
            }
        };
    }

    /** PostgreSQL would compare with any sum, but give none past 64 bits. */
    private static String sum(Kind kind) {
        return kind == Kind.LONG ? "cast(sum({0}) as Long)" : "sum({0})";
    }

    private static Expression<?> comparable(Expression<?> value, Attribute attribute) {
        return Term.of(value, attribute, true).comparable();
    }

    private static Expression<Double> number(String template, Expression<?> value) {
        return Expressions.numberTemplate(Double.class, template, value);
    }
}
