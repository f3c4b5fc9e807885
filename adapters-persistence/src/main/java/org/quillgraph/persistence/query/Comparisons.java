package org.quillgraph.persistence.query;

import static org.quillgraph.persistence.query.Predicates.when;

import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.persistence.database.JsonText;

/**
 * The leaves of a filter: conditions on one operand, each true or false where the operand is null.
 */
final class Comparisons {
    private Comparisons() {}

    static BooleanExpression compare(Filter.Compare compare, Operands operands, boolean met) {
        Optional<BooleanExpression> existence = existence(compare, operands, met);
        if (existence.isPresent()) {
            return existence.get();
        }
        Term term = operands.term(compare.operand());
        return switch (term.kind()) {
            case JSON, STRING_LIST ->
                    when(met, json(term.expression(), compare.operator(), compare.value()));
            case ENUM ->
                    term.ordinal() || compare.operator() == Operator.EQ
                            ? ordered(
                                    term,
                                    compare.operator(),
                                    term.ordinal() ? term.bound(compare.value()) : compare.value(),
                                    met)
                            : in(term, constants(compare), met);
            case BOOLEAN ->
                    compare.operator() == Operator.EQ
                            ? ordered(term, Operator.EQ, compare.value(), met)
                            : in(term, constants(compare), met);
            case ID, STRING, INT, LONG, DECIMAL, FLOAT, DATE_TIME, DATE ->
                    ordered(term, compare.operator(), compare.value(), met);
        };
    }

    /**
     * {@code count >= 1} and its like ask only whether there is a row, which is found without
     * counting them.
     */
    private static Optional<BooleanExpression> existence(
            Filter.Compare compare, Operands operands, boolean met) {
        if (!compare.operand().equals(Measure.COUNT)
                || !(operands instanceof Operands.OfCollection collection)) {
            return Optional.empty();
        }
        long value = ((Number) compare.value()).longValue();
        boolean some =
                (compare.operator() == Operator.GTE && value == 1)
                        || (compare.operator() == Operator.GT && value == 0);
        boolean none =
                (compare.operator() == Operator.LT && value == 1)
                        || (value == 0
                                && (compare.operator() == Operator.EQ
                                        || compare.operator() == Operator.LTE));
        return some || none
                ? Optional.of(some == met ? collection.exists() : collection.exists().not())
                : Optional.empty();
    }

    private static List<?> constants(Filter.Compare compare) {
        Stream<Comparable<Object>> all =
                compare.value() instanceof Enum<?> constant
                        ? Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                                .map(Comparisons::comparable)
                        : Stream.of(false, true).map(Comparisons::comparable);
        return all.filter(
                        constant -> holds(constant.compareTo(compare.value()), compare.operator()))
                .toList();
    }

    @SuppressWarnings("unchecked") // enum constants and booleans compare with their own kind
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }

    private static boolean holds(int comparison, Operator operator) {
        return switch (operator) {
            case EQ -> comparison == 0;
            case GT -> comparison > 0;
            case GTE -> comparison >= 0;
            case LT -> comparison < 0;
            case LTE -> comparison <= 0;
        };
    }

    private static BooleanExpression ordered(
            Term term, Operator operator, Object value, boolean met) {
        Ops op =
                switch (operator) {
                    case EQ -> met ? Ops.EQ : Ops.NE;
                    case GT -> met ? Ops.GT : Ops.LOE;
                    case GTE -> met ? Ops.GOE : Ops.LT;
                    case LT -> met ? Ops.LT : Ops.GOE;
                    case LTE -> met ? Ops.LOE : Ops.GT;
                };
        BooleanExpression condition =
                Expressions.predicate(op, term.expression(), ConstantImpl.create(value));
        return met || !term.nullable() ? condition : condition.or(isNull(term.expression(), true));
    }

    static BooleanExpression in(Filter.In in, Operands operands, boolean met) {
        Term term = operands.term(in.operand());
        return switch (term.kind()) {
            case JSON, STRING_LIST ->
                    when(
                            met,
                            in.values().stream()
                                    .map(value -> json(term.expression(), Operator.EQ, value))
                                    .reduce(BooleanExpression::or)
                                    .orElse(Functions.NEVER));
            case ENUM ->
                    in(
                            term,
                            term.ordinal()
                                    ? in.values().stream().map(term::bound).toList()
                                    : in.values(),
                            met);
            case ID, STRING, INT, LONG, DECIMAL, FLOAT, BOOLEAN, DATE_TIME, DATE ->
                    in(term, in.values(), met);
        };
    }

    private static BooleanExpression in(Term term, List<?> values, boolean met) {
        if (values.isEmpty()) {
            return met ? Functions.NEVER : Functions.ALWAYS;
        }
        if (values.size() == 1) {
            return ordered(term, Operator.EQ, values.getFirst(), met);
        }
        BooleanExpression condition =
                Expressions.predicate(
                        met ? Ops.IN : Ops.NOT_IN, term.expression(), ConstantImpl.create(values));
        return met || !term.nullable() ? condition : condition.or(isNull(term.expression(), true));
    }

    static BooleanExpression isNull(Expression<?> expression, boolean met) {
        return Expressions.predicate(met ? Ops.IS_NULL : Ops.IS_NOT_NULL, expression);
    }

    /**
     * {@code locate('robot', t0.title) > 0}; a prefix is a range of the order by code point, which
     * an index serves.
     */
    static BooleanExpression text(Filter.Text text, Operands operands, boolean met) {
        Term term = operands.term(text.operand());
        Expression<?> plain =
                term.kind() == Kind.JSON
                        ? Functions.jsonText(term.expression())
                        : term.expression();
        Expression<?> sought = text.ignoreCase() ? Functions.fold(plain) : plain;
        String value = text.ignoreCase() ? text.value().toLowerCase(Locale.ROOT) : text.value();
        if (value.isEmpty()) {
            return isNull(plain, !met);
        }
        return when(
                met,
                switch (text.match()) {
                    case CONTAINS -> Functions.locate(sought, value).gt(0);
                    case STARTS_WITH -> startsWith(sought, value);
                    case ENDS_WITH -> Functions.endsWith(sought, value);
                });
    }

    private static BooleanExpression startsWith(Expression<?> text, String prefix) {
        BooleanExpression from = Expressions.predicate(Ops.GOE, text, ConstantImpl.create(prefix));
        return Prefixes.after(prefix)
                .map(end -> from.and(Expressions.predicate(Ops.LT, text, ConstantImpl.create(end))))
                .orElse(from);
    }

    static BooleanExpression holds(Filter.Holds holds, Operands operands, boolean met) {
        Expression<?> list = operands.term(holds.list()).expression();
        BooleanExpression condition =
                holds.all()
                        ? holds.values().stream()
                                .map(value -> Functions.holds(list, value))
                                .reduce(BooleanExpression::and)
                                .orElse(isNull(list, false))
                        : Functions.holdsAny(list, holds.values());
        return when(met, condition);
    }

    static BooleanExpression isEmpty(Attribute list, Operands operands, boolean met) {
        return when(met, Functions.jsonEquals(operands.term(list).expression(), "[]"));
    }

    /** Only numbers and strings have an order in JSON. */
    private static BooleanExpression json(Expression<?> json, Operator operator, Object value) {
        if (operator == Operator.EQ) {
            return Functions.jsonEquals(json, JsonText.write(value));
        }
        return switch (((Json) value).value()) {
            case BigDecimal number ->
                    sign(Functions.jsonCompare(json, number.toPlainString()), operator, 0);
            case String text -> sign(Functions.jsonText(json), operator, text);
            case null, default -> Functions.NEVER;
        };
    }

    private static BooleanExpression sign(
            Expression<?> expression, Operator operator, Object value) {
        return ordered(Term.of(expression, Kind.STRING, true), operator, value, true);
    }
}
