package org.quillgraph.persistence.query;

import com.querydsl.core.types.Expression;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Kind;

/**
 * An expression with what is known of its values.
 *
 * @param type the enum for {@link Kind#ENUM}
 * @param ordinal whether the expression gives the {@link Functions#enumOrder order} of an enum's
 *     constant, not the constant
 */
record Term(Expression<?> expression, Kind kind, Class<?> type, boolean nullable, boolean ordinal) {

    static Term of(Expression<?> expression, Attribute attribute, boolean nullable) {
        return new Term(expression, attribute.kind(), attribute.type(), nullable, false);
    }

    static Term of(Expression<?> expression, Kind kind, boolean nullable) {
        return new Term(expression, kind, kind.carrier(), nullable, false);
    }

    /** The same values, selected by a subquery under a name. */
    Term at(Expression<?> column) {
        return new Term(column, kind, type, nullable, ordinal);
    }

    /**
     * What to sort by and to compare with {@link #bound}: an enum goes by declaration, not by the
     * alphabet.
     */
    Expression<?> comparable() {
        return kind == Kind.ENUM && !ordinal ? Functions.enumOrder(expression, type) : expression;
    }

    Object bound(Object value) {
        return value instanceof Enum<?> constant ? Functions.enumOrder(constant) : value;
    }

    /** A value as the database gave it, in the form its kind says. */
    @Nullable Object read(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer order when ordinal -> constant(order);
            case BigDecimal decimal -> shortest(decimal);
            default -> value;
        };
    }

    private Object constant(int order) {
        for (Object constant : type.getEnumConstants()) {
            if (Functions.enumOrder((Enum<?>) constant) == order) {
                return constant;
            }
        }
        throw new IllegalStateException("no constant of " + type + " has the order " + order);
    }

    private static BigDecimal shortest(BigDecimal decimal) {
        BigDecimal stripped =
                decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
