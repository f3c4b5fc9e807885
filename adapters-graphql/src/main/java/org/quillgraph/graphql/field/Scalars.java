package org.quillgraph.graphql.field;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scalars that GraphQL does not have of itself.
 *
 * <p>They only tell numbers from texts; {@link Values} makes instants and days of the texts, since
 * it can say which input it was that held a wrong one.
 */
public final class Scalars {

    public static final List<GraphQLScalarType> ALL =
            List.of(
                    scalar("DateTime", new Text("an instant such as \"2017-12-01T00:00:00Z\"")),
                    scalar("Date", new Text("a day such as \"2017-12-01\"")),
                    scalar("Decimal", new Decimal()),
                    scalar("Long", new Whole()),
                    scalar("JSON", new Anything()));

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    /** Reads a value of an input, from a literal in the document or from a variable's JSON. */
    private abstract static class Input implements Coercing<Object, Object> {
        private final String expected;

        Input(String expected) {
            this.expected = expected;
        }

        /** Null when the value is not of this scalar. */
        abstract @Nullable Object read(Object json);

        @Override
        public Object serialize(Object answer, GraphQLContext context, Locale locale) {
            return answer;
        }

        @Override
        public Object parseValue(Object json, GraphQLContext context, Locale locale) {
            Object value = read(json);
            if (value == null) {
                throw new CoercingParseValueException("write " + expected);
            }
            return value;
        }

        @Override
        public Object parseLiteral(
                Value<?> literal,
                CoercedVariables variables,
                GraphQLContext context,
                Locale locale) {
            Object json = json(literal, variables);
            Object value = json == null ? null : read(json);
            if (value == null) {
                throw new CoercingParseLiteralException("write " + expected);
            }
            return value;
        }
    }

    private static final class Text extends Input {
        Text(String expected) {
            super(expected);
        }

        @Override
        public Object serialize(Object answer, GraphQLContext context, Locale locale) {
            return answer.toString();
        }

        @Override
        @Nullable Object read(Object json) {
            return json instanceof String ? json : null;
        }
    }

    private static final class Decimal extends Input {
        Decimal() {
            super("a number such as 0.25");
        }

        @Override
        @Nullable Object read(Object json) {
            return switch (json) {
                case BigDecimal decimal -> decimal;
                case Number number -> new BigDecimal(number.toString());
                default -> null;
            };
        }
    }

    private static final class Whole extends Input {
        Whole() {
            super("a whole number of at most 64 bits");
        }

        @Override
        @Nullable Object read(Object json) {
            return switch (json) {
                case Integer number -> number.longValue();
                case Long number -> number;
                case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
                default -> null;
            };
        }
    }

    private static final class Anything extends Input {
        Anything() {
            super("a JSON value");
        }

        @Override
        Object read(Object json) {
            return json;
        }
    }

    private static @Nullable Object json(Value<?> literal, CoercedVariables variables) {
        return switch (literal) {
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case BooleanValue truth -> truth.isValue();
            case EnumValue word ->
                    throw new CoercingParseLiteralException(
                            "write the word " + word.getName() + " in quotes");
            case VariableReference variable -> variables.get(variable.getName());
            case ArrayValue list -> list(list, variables);
            case ObjectValue object -> object(object, variables);
            default -> null;
        };
    }

    private static List<@Nullable Object> list(ArrayValue list, CoercedVariables variables) {
        List<@Nullable Object> items = new ArrayList<>();
        list.getValues().forEach(item -> items.add(json(item, variables)));
        return items;
    }

    private static Map<String, @Nullable Object> object(
            ObjectValue object, CoercedVariables variables) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (ObjectField field : object.getObjectFields()) {
            members.put(field.getName(), json(field.getValue(), variables));
        }
        return members;
    }
}
