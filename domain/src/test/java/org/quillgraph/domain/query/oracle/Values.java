package org.quillgraph.domain.query.oracle;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Kind;

/** How values compare, kind by kind. */
final class Values {

    private Values() {}

    static boolean holds(Kind kind, Object left, Operator operator, Object right) {
        if (operator == Operator.EQ) {
            return same(kind, left, right);
        }
        if (kind == Kind.JSON && !comparable((Json) left, (Json) right)) {
            return false;
        }
        int order = compare(kind, left, right);
        return switch (operator) {
            case EQ -> order == 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
        };
    }

    static boolean same(Kind kind, Object left, Object right) {
        return kind.ordered() ? compare(kind, left, right) == 0 : left.equals(right);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Kind kind, Object left, Object right) {
        return switch (kind) {
            case ID -> Key.compare((UUID) left, (UUID) right);
            case STRING -> byCodePoint((String) left, (String) right);
            case INT, LONG ->
                    Long.compare(((Number) left).longValue(), ((Number) right).longValue());
            case JSON -> compareJson(((Json) left).value(), ((Json) right).value());
            case DECIMAL, FLOAT, BOOLEAN, DATE_TIME, DATE, ENUM ->
                    ((Comparable) left).compareTo(right);
            case STRING_LIST -> throw new IllegalArgumentException("lists have no order");
        };
    }

    /** {@link String#compareTo} puts supplementary characters before U+E000 to U+FFFF. */
    static int byCodePoint(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return Arrays.compare(a, b);
    }

    /** JSON has an order among numbers and among strings. */
    private static boolean comparable(Json left, Json right) {
        return switch (left.value()) {
            case BigDecimal _ -> right.value() instanceof BigDecimal;
            case String _ -> right.value() instanceof String;
            case null, default -> false;
        };
    }

    private static int compareJson(Object left, Object right) {
        return left instanceof String text
                ? byCodePoint(text, (String) right)
                : ((BigDecimal) left).compareTo((BigDecimal) right);
    }
}
