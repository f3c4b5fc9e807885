package org.quillgraph.graphql.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Kind;

/** Makes the values of a response, as JSON has them, of the values of an answer. */
public final class Leaves {
    /** Numbers of up to so many digits are written out; longer ones as {@code 1E+400}. */
    private static final int WRITTEN_OUT = 40;

    private Leaves() {}

    public static @Nullable Object of(Kind kind, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case INT, LONG, FLOAT, BOOLEAN, STRING, STRING_LIST -> value;
            case ID, DATE_TIME, DATE -> value.toString();
            case ENUM -> ((Enum<?>) value).name();
            case DECIMAL -> plain((BigDecimal) value);
            case JSON -> json(((Json) value).value());
        };
    }

    /** An instant, as every answer has it. */
    public static String time(Instant time) {
        return Objects.requireNonNull(of(Kind.DATE_TIME, time)).toString();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.scale() > -WRITTEN_OUT
                ? shortest.setScale(0)
                : shortest;
    }

    /** A value as JSON has it, whatever its kind. */
    public static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Json wrapped -> json(wrapped.value());
            case UUID id -> id.toString();
            case Instant time -> time.toString();
            case LocalDate day -> day.toString();
            case Enum<?> constant -> constant.name();
            case List<?> items -> list(items);
            case Map<?, ?> members -> object(members);
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> list(List<?> items) {
        List<@Nullable Object> copy = new ArrayList<>(items.size());
        items.forEach(item -> copy.add(json(item)));
        return copy;
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> members) {
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(members.size());
        members.forEach((name, member) -> copy.put((String) name, json(member)));
        return copy;
    }
}
