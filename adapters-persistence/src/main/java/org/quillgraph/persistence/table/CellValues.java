package org.quillgraph.persistence.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.table.Formulas;
import org.quillgraph.domain.table.TableFormat;
import tools.jackson.core.JacksonException;

/** Makes the values that records hold of the cells of a file, or says why none can be made. */
record CellValues(TableFormat format) {

    /** Null where the cell holds nothing. */
    @Nullable Object of(Attribute attribute, @Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        Kind kind = attribute.kind();
        return switch (kind) {
            case STRING -> text(attribute, cell);
            case STRING_LIST -> texts(attribute, cell);
            case JSON -> json(attribute, cell);
            case ID, INT, LONG, DECIMAL, FLOAT, BOOLEAN, DATE_TIME, DATE, ENUM -> {
                String text = cell.toString().strip();
                yield text.isEmpty() ? null : parsed(attribute, text);
            }
        };
    }

    private boolean isCsv() {
        return format == TableFormat.CSV;
    }

    private String text(Attribute attribute, Object cell) {
        if (cell instanceof String text) {
            return isCsv() ? Formulas.restored(text) : text;
        }
        throw refused(attribute, "is no text; put it in quotes.");
    }

    private static Object parsed(Attribute attribute, String text) {
        try {
            return switch (attribute.kind()) {
                case ID -> id(text);
                case INT -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case DECIMAL -> decimal(new BigDecimal(text));
                case BOOLEAN -> truth(attribute, text);
                case DATE_TIME -> time(text);
                case DATE -> LocalDate.parse(text);
                case ENUM -> constant(attribute, text);
                case FLOAT, STRING, STRING_LIST, JSON ->
                        throw new IllegalStateException(
                                "no value of one word: " + attribute.kind());
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(attribute, "is %s; write it as %s.".formatted(text, example(attribute)));
        }
    }

    /** Java itself also takes shorter ones. */
    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static BigDecimal decimal(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (shortest.precision() - (long) shortest.scale() > 20) {
            throw new NumberFormatException("too large");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Boolean truth(Attribute attribute, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(attribute + " is " + text);
        };
    }

    private static Object constant(Attribute attribute, String text) {
        return Arrays.stream(attribute.type().getEnumConstants())
                .filter(it -> ((Enum<?>) it).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String example(Attribute attribute) {
        return switch (attribute.kind()) {
            case ID -> "0198c0de-7a3b-7c4d-8e5f-0123456789ab";
            case INT, LONG -> "a whole number";
            case DECIMAL, FLOAT -> "a number such as 0.25";
            case BOOLEAN -> "true or false";
            case DATE_TIME -> "2017-12-01T00:00:00Z";
            case DATE -> "2017-12-01";
            case ENUM ->
                    Arrays.stream(attribute.type().getEnumConstants())
                            .map(it -> ((Enum<?>) it).name())
                            .collect(Collectors.joining(", "));
            case STRING, STRING_LIST, JSON -> "JSON";
        };
    }

    /** In CSV an array in JSON, or texts with | between them, as other programs write them. */
    private List<String> texts(Attribute attribute, Object cell) {
        Object items = cell;
        if (isCsv()) {
            String text = cell.toString();
            items =
                    text.startsWith("[")
                            ? parsedJson(attribute, text)
                            : Arrays.stream(text.split("\\|", -1))
                                    .filter(it -> !it.isEmpty())
                                    .toList();
        }
        if (items instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw refused(attribute, "is no list of texts; write [\"one\", \"two\"].");
    }

    private @Nullable Json json(Attribute attribute, Object cell) {
        Object value = isCsv() ? parsedJson(attribute, cell.toString()) : cell;
        return value == null ? null : new Json(value);
    }

    private static @Nullable Object parsedJson(Attribute attribute, String text) {
        try {
            return JsonRows.JSON.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw refused(attribute, "is no JSON; write texts in quotes, as \"text\".");
        }
    }

    private static ProblemException refused(Attribute attribute, String reason) {
        return ProblemException.invalid(attribute.name(), reason);
    }
}
