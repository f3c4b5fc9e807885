package org.quillgraph.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewords what graphql-java itself finds wrong with a request: under a code of ours, and without
 * the names of Java classes, which its messages print where a value stood.
 */
final class Wording extends SimplePerformantInstrumentation {
    private static final Pattern PREFIX = Pattern.compile("^Validation [Ee]rror \\([^)]*\\) ?: ");

    /** A syntax node as Java prints it, once nothing inside it is one. */
    private static final Pattern NODE = Pattern.compile("(\\w+)\\{((?:\\w+=[^{}]*)?)\\}");

    private static final Pattern QUOTED_CLASS =
            Pattern.compile(
                    "(an AST type of )?'(\\w*(?:Value|Map|List|Integer|Long|Double|BigDecimal|BigInteger|String|Boolean))'");

    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("IntValue", "a whole number"),
                    Map.entry("Integer", "a number"),
                    Map.entry("Long", "a number"),
                    Map.entry("BigInteger", "a number"),
                    Map.entry("FloatValue", "a number"),
                    Map.entry("Double", "a number"),
                    Map.entry("BigDecimal", "a number"),
                    Map.entry("StringValue", "a text in quotes"),
                    Map.entry("BooleanValue", "true or false"),
                    Map.entry("EnumValue", "a word without quotes"),
                    Map.entry("ArrayValue", "a list"),
                    Map.entry("ArrayList", "a list"),
                    Map.entry("ObjectValue", "an object"),
                    Map.entry("LinkedHashMap", "an object"),
                    Map.entry("NullValue", "null"));

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (result.getErrors().isEmpty()) {
            return CompletableFuture.completedFuture(result);
        }
        List<GraphQLError> errors = result.getErrors().stream().map(Wording::reworded).toList();
        return CompletableFuture.completedFuture(
                result.transform(builder -> builder.errors(errors)));
    }

    private static GraphQLError reworded(GraphQLError error) {
        if (error instanceof Errors.Answered) {
            return error;
        }
        String message = of(error.getMessage());
        ErrorCode code =
                message.contains("Denial Of Service")
                        ? ErrorCode.LIMIT_EXCEEDED
                        : ErrorCode.of(error.getErrorType());
        return new Errors.Answered(
                message.replace(
                        " To prevent Denial Of Service attacks, parsing has been cancelled.",
                        " Ask for less in one request."),
                error.getLocations() == null ? List.of() : error.getLocations(),
                error.getPath(),
                code,
                Map.of("code", code.name()));
    }

    /** The message in words of GraphQL. */
    static String of(String message) {
        String text = PREFIX.matcher(message).replaceFirst("");
        Matcher node = NODE.matcher(text);
        while (node.find()) {
            text =
                    node.replaceFirst(
                            found ->
                                    Matcher.quoteReplacement(
                                            literal(found.group(1), found.group(2))));
            node = NODE.matcher(text);
        }
        return QUOTED_CLASS.matcher(text).replaceAll(found -> kind(found.group(1), found.group(2)));
    }

    private static String kind(@Nullable String ast, String name) {
        String known = KINDS.get(name);
        return known != null && (ast != null || !name.equals("Long")) ? known : "'" + name + "'";
    }

    /** {@code StringValue{value='x'}} is {@code "x"}. */
    private static String literal(String node, String members) {
        String value = members.replaceFirst("^\\w+=", "");
        return switch (node) {
            case "StringValue" -> "\"" + unquoted(value) + "\"";
            case "EnumValue" -> unquoted(value);
            case "VariableReference" -> "$" + unquoted(value);
            case "NullValue" -> "null";
            case "ArrayValue" -> value;
            case "ObjectValue" -> "(" + inside(value) + ")";
            case "ObjectField" -> members.replaceFirst("^name='(\\w+)', value=", "$1: ");
            default -> value;
        };
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("'")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static String inside(String list) {
        return list.startsWith("[") ? list.substring(1, list.length() - 1) : list;
    }
}
