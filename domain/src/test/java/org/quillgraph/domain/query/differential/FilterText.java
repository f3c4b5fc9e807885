package org.quillgraph.domain.query.differential;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;

/** Writes a condition as one would type it. */
final class FilterText {

    private FilterText() {}

    static String of(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) when parts.isEmpty() -> "{}";
            case Filter.All(var parts) -> "{ and: " + all(parts) + " }";
            case Filter.Any(var parts) -> "{ or: " + all(parts) + " }";
            case Filter.Not(var inner) -> "{ not: " + of(inner) + " }";
            case Filter.Compare(var operand, var operator, var value) ->
                    on(operand, lower(operator) + ": " + value(value));
            case Filter.In(var operand, var values) -> on(operand, "in: " + value(values));
            case Filter.IsNull(var operand) -> on(operand, "isNull: true");
            case Filter.Text(var operand, var match, var value, boolean ignoreCase) ->
                    on(
                            operand,
                            match + ": " + value(value) + (ignoreCase ? ", ignoreCase: true" : ""));
            case Filter.Holds(var list, var values, boolean all) ->
                    on(list, (all ? "hasAll: " : "hasAny: ") + value(values));
            case Filter.IsEmpty(var list) -> on(list, "isEmpty: true");
            case Filter.Search(var query) -> "{ search: " + value(query.text()) + " }";
            case Filter.Through(var relation, var inner) ->
                    "{ " + relation + ": " + of(inner) + " }";
            case Filter.IsMissing(var relation) -> "{ " + relation + ": { isNull: true } }";
            case Filter.Related(var relation, var quantifier, var inner) ->
                    "{ " + relation + ": { " + lower(quantifier) + ": " + of(inner) + " } }";
            case Filter.Aggregated(var relation, var having) ->
                    "{ " + relation + ": { aggregate: " + of(having) + " } }";
        };
    }

    static String value(Object value) {
        return switch (value) {
            case null -> "null";
            case String text ->
                    "\""
                            + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                            + "\"";
            case List<?> items ->
                    items.stream()
                            .map(FilterText::value)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Json json -> value(json.value());
            default -> value.toString();
        };
    }

    private static String on(Operand operand, String condition) {
        return switch (operand) {
            case Attribute attribute -> "{ " + attribute + ": { " + condition + " } }";
            case Operand.At(var attribute, var path) ->
                    "{ " + attribute + ": { path: " + value(path) + ", " + condition + " } }";
            case Measure measure -> "{ " + measure + ": { " + condition + " } }";
        };
    }

    private static String all(List<Filter> parts) {
        return parts.stream().map(FilterText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
