package org.quillgraph.graphql.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Values;

/** Reads the operators that one operand is put to, such as {@code {gte: 5, lt: 9}}. */
final class Conditions {
    private final Operand operand;
    private final Class<?> type;
    private final boolean ignoreCase;

    private Conditions(Operand operand, Class<?> type, boolean ignoreCase) {
        this.operand = operand;
        this.type = type;
        this.ignoreCase = ignoreCase;
    }

    /** {@code type} is the enum where the operand's values are of one. */
    static Filter read(Operand operand, Class<?> type, Input input) {
        Operand compared = operand;
        boolean ignoreCase = false;
        List<Input.Member> operators = new ArrayList<>();
        for (Input.Member member : input.members()) {
            switch (member.name()) {
                case "path" -> compared = at(operand, member.value());
                case "ignoreCase" -> ignoreCase = member.value().truth();
                default -> operators.add(member);
            }
        }
        if (operators.isEmpty() && !compared.equals(operand)) {
            throw input.refused(
                    "has a path, but no operator beside it; add one such as eq or gte.");
        }
        if (ignoreCase && operators.stream().noneMatch(Conditions::isTextMatch)) {
            throw input.refused(
                    "has ignoreCase, which goes with contains, startsWith and endsWith only.");
        }
        Conditions conditions = new Conditions(compared, type, ignoreCase);
        return Filters.all(operators.stream().map(conditions::condition).toList());
    }

    private static Operand at(Operand operand, Input path) {
        List<String> steps =
                path.items().stream().map(step -> Rules.text(step.path(), step.text())).toList();
        if (steps.isEmpty()) {
            throw path.refused("is empty; leave it out to compare the whole value.");
        }
        return new Operand.At((Attribute) operand, steps);
    }

    private static boolean isTextMatch(Input.Member member) {
        return switch (member.name()) {
            case "contains", "startsWith", "endsWith" -> true;
            default -> false;
        };
    }

    private Filter condition(Input.Member member) {
        Input input = member.value();
        return switch (member.name()) {
            case "eq" -> compare(Operator.EQ, input);
            case "ne" -> new Filter.Not(compare(Operator.EQ, input));
            case "in" -> new Filter.In(operand, values(input));
            case "notIn" -> new Filter.Not(new Filter.In(operand, values(input)));
            case "isNull" -> input.truth() ? isNull() : new Filter.Not(isNull());
            case "gt" -> ordered(Operator.GT, input);
            case "gte" -> ordered(Operator.GTE, input);
            case "lt" -> ordered(Operator.LT, input);
            case "lte" -> ordered(Operator.LTE, input);
            case "between" -> between(input);
            case "contains" -> text(Filter.Match.CONTAINS, input);
            case "startsWith" -> text(Filter.Match.STARTS_WITH, input);
            case "endsWith" -> text(Filter.Match.ENDS_WITH, input);
            case "has" -> holds(List.of(texts(input)), true);
            case "hasAny" -> holds(input.items().stream().map(Conditions::texts).toList(), false);
            case "hasAll" -> holds(input.items().stream().map(Conditions::texts).toList(), true);
            case "isEmpty" -> input.truth() ? isEmpty() : new Filter.Not(isEmpty());
            default -> throw new IllegalStateException("no operator: " + member.name());
        };
    }

    private Filter compare(Operator operator, Input input) {
        return new Filter.Compare(operand, operator, value(input));
    }

    private Filter ordered(Operator operator, Input input) {
        Object value = value(input);
        if (value instanceof Json json) {
            checkOrdered(json, input);
        }
        return new Filter.Compare(operand, operator, value);
    }

    private void checkOrdered(Json json, Input input) {
        checkInside(input);
        if (json.value() instanceof List || json.value() instanceof Map) {
            throw input.refused("must be a number, a text or a truth value; others have no order.");
        }
    }

    private void checkInside(Input input) {
        if (operand.kind() == Kind.JSON && !(operand instanceof Operand.At)) {
            throw input.refused(
                    "needs a path beside it: only what is inside a JSON value has an order or is "
                            + "a text.");
        }
    }

    /** {@code between: [low, high]} */
    private Filter between(Input input) {
        List<Input> bounds = input.items();
        if (bounds.size() != 2) {
            throw input.refused(
                    "takes two values, the lowest and the highest, not " + bounds.size() + ".");
        }
        Filter from = ordered(Operator.GTE, bounds.getFirst());
        Filter to = ordered(Operator.LTE, bounds.getLast());
        if (Values.compare(kind(), value(bounds.getFirst()), value(bounds.getLast())) > 0) {
            throw input.refused("is the wrong way round; write the lower value first.");
        }
        return new Filter.All(List.of(from, to));
    }

    private Filter text(Filter.Match match, Input input) {
        checkInside(input);
        return new Filter.Text(operand, match, texts(input), ignoreCase);
    }

    private Filter isNull() {
        return new Filter.IsNull(operand);
    }

    private Filter isEmpty() {
        return new Filter.IsEmpty((Attribute) operand);
    }

    private Filter holds(List<String> values, boolean all) {
        return new Filter.Holds((Attribute) operand, values, all);
    }

    private static String texts(Input input) {
        return (String) Values.of(Kind.STRING, String.class, input);
    }

    private List<Object> values(Input input) {
        return input.items().stream().map(this::value).toList();
    }

    private Object value(Input input) {
        return Values.of(kind(), type, input);
    }

    private Kind kind() {
        return operand.kind();
    }
}
