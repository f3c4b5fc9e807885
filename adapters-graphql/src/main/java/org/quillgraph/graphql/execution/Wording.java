package org.quillgraph.graphql.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;

/**
 * Rewords what graphql-java itself finds wrong with a request: under a code of ours, and without
 * the names of Java classes that its messages print.
 */
final class Wording extends SimplePerformantInstrumentation {
    private static final Pattern PREFIX = Pattern.compile("^Validation [Ee]rror \\([^)]*\\) ?: ");

    /** A value is printed as the Java object it is; where it stands says as much. */
    private static final Pattern ARGUMENT =
            Pattern.compile(
                    "argument '([^']*)' with value '.*' (must|is|contains)", Pattern.DOTALL);

    private static final Pattern DEFAULT =
            Pattern.compile("Bad default value '.*' for", Pattern.DOTALL);

    private static final Pattern ENUM =
            Pattern.compile(
                    " - Literal value not in allowable values for enum .* - "
                            + "'(?:EnumValue\\{name='(\\w+)'\\})?.*'",
                    Pattern.DOTALL);

    private static final Pattern CLASS =
            Pattern.compile(
                    "(?:a |an AST type of )?'("
                            + "(?:Int|Float|String|Boolean|Enum|Array|Object|Null)Value"
                            + "|LinkedHashMap|Map|ArrayList|List"
                            + "|Integer|BigInteger|BigDecimal|Double)'");

    private static final Pattern NESTED =
            Pattern.compile("More than \\d+ deep '\\w+' rules have been entered\\.");

    private static final Pattern TOO_LONG =
            Pattern.compile(
                    "More than ([0-9,]+) (characters|'grammar' tokens|'whitespace' tokens)"
                            + " have been presented\\.");

    /** Of a message, which may repeat what it was given. */
    private static final int LONGEST = 500;

    private final DocumentRules rules;

    Wording(DocumentRules rules) {
        this.rules = rules;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        List<GraphQLError> errors =
                result.getErrors().stream().map(error -> reworded(error, parameters)).toList();
        return CompletableFuture.completedFuture(
                errors.isEmpty() ? result : result.transform(builder -> builder.errors(errors)));
    }

    private GraphQLError reworded(GraphQLError error, InstrumentationExecutionParameters request) {
        boolean tellsOfTheSchema =
                error.getErrorType() == ErrorType.ValidationError
                        || error.getErrorType() == ErrorCode.GRAPHQL_VALIDATION_FAILED;
        if (tellsOfTheSchema && !rules.mayIntrospect(Caller.current())) {
            return Documents.nameless(error);
        }
        if (error instanceof Errors.Answered) {
            return error;
        }
        VariableFault fault = error instanceof GraphQLException ? VariableFault.of(request) : null;
        return fault == null
                ? reworded(error, path(error), of(error.getMessage()))
                : reworded(error, fault.path(), fault.path() + ": " + fault.reason());
    }

    private static GraphQLError reworded(GraphQLError error, String path, String message) {
        ErrorCode code = code(error);
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (!path.isEmpty()) {
            extensions.put("path", path);
        }
        return new Errors.Answered(
                code == ErrorCode.INTERNAL_ERROR
                        ? Errors.logged(new IllegalStateException(error.getMessage()))
                        : message,
                error.getLocations() == null ? List.of() : error.getLocations(),
                error.getPath(),
                code,
                extensions);
    }

    private static ErrorCode code(GraphQLError error) {
        if (error.getMessage().contains("Denial Of Service")) {
            return ErrorCode.LIMIT_EXCEEDED;
        }
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> ErrorCode.GRAPHQL_PARSE_FAILED;
            case ErrorType.ValidationError, ErrorType.OperationNotSupported ->
                    ErrorCode.GRAPHQL_VALIDATION_FAILED;
            case ErrorType.ExecutionAborted -> ErrorCode.LIMIT_EXCEEDED;
            case ErrorClassification other when other.toString().startsWith("BadFaith") ->
                    ErrorCode.LIMIT_EXCEEDED;
            case null, default -> ErrorCode.INTERNAL_ERROR;
        };
    }

    /** Of an argument in the document, as {@link Requested#path} has it. */
    private static String path(GraphQLError error) {
        Matcher argument = ARGUMENT.matcher(error.getMessage());
        if (!(error instanceof ValidationError invalid
                && argument.find()
                && invalid.getQueryPath() instanceof List<String> fields)) {
            return "";
        }
        List<String> path =
                new ArrayList<>(fields.subList(Math.min(1, fields.size()), fields.size()));
        path.add(argument.group(1));
        return String.join(".", path);
    }

    /** The message in words of GraphQL. */
    static String of(String message) {
        String text = PREFIX.matcher(message).replaceFirst("");
        text = ARGUMENT.matcher(text).replaceFirst("argument '$1' $2");
        text = NESTED.matcher(text).replaceFirst("The request is nested too deep to be read.");
        text =
                TOO_LONG.matcher(text)
                        .replaceFirst(found -> tooLong(found.group(1), found.group(2)));
        text = DEFAULT.matcher(text).replaceFirst("Bad default value for");
        text =
                ENUM.matcher(text)
                        .replaceFirst(
                                found ->
                                        found.group(1) == null
                                                ? ", whose values are words without quotes"
                                                : ", which has no value " + found.group(1));
        text = CLASS.matcher(text).replaceAll(name -> kind(name.group(1)));
        text = text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
        return text.replace(
                        "Variables for input objects must be an instance of type an object.", "")
                .replace("Expected type an object but was", "Expected an object, but it was")
                .replace(" with ANTLR error", "")
                .replace(
                        "To prevent Denial Of Service attacks, parsing has been cancelled.",
                        "Ask for less in one request.")
                .strip();
    }

    private static String tooLong(String most, String counted) {
        return switch (counted) {
            case "characters" -> tooLong(most, "characters", DocumentLimits.CHARACTERS);
            case "'grammar' tokens" -> tooLong(most, "words and signs", DocumentLimits.TOKENS);
            default -> tooLong(most, "blanks and line ends", DocumentLimits.WHITESPACE);
        };
    }

    private static String tooLong(String most, String what, String setting) {
        return "The document has more than %s %s, and no more are allowed (%s)."
                .formatted(most.replace(",", ""), what, setting);
    }

    private static String kind(String javaClass) {
        return switch (javaClass) {
            case "StringValue" -> "a text in quotes";
            case "BooleanValue" -> "true or false";
            case "EnumValue" -> "a word without quotes";
            case "NullValue" -> "null";
            case "ObjectValue" -> "an object";
            case "ArrayValue" -> "a list";
            case "IntValue", "Integer", "BigInteger" -> "a whole number";
            case "FloatValue", "BigDecimal", "Double" -> "a number";
            default -> javaClass.endsWith("Map") ? "an object" : "a list";
        };
    }
}
