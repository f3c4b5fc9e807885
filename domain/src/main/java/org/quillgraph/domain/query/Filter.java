package org.quillgraph.domain.query;

import java.util.List;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * A condition on rows, either met or not: a comparison with null is not met, and {@link Not} of it
 * therefore is.
 *
 * <p>Values are carried as their {@link Kind} says and are never null.
 */
public sealed interface Filter {

    Filter EVERYTHING = new All(List.of());

    /** How two values of one ordered kind compare; {@code EQ} is there for every kind. */
    enum Operator {
        EQ,
        GT,
        GTE,
        LT,
        LTE
    }

    /** Where in a text the sought one stands. */
    enum Match {
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    /**
     * How many rows of a collection have to meet a condition; {@code EVERY} and {@code NONE} hold
     * of an empty one.
     */
    enum Quantifier {
        SOME,
        EVERY,
        NONE
    }

    record All(List<Filter> of) implements Filter {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Filter> of) implements Filter {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Filter of) implements Filter {}

    /**
     * JSON inside a path compares with a value of its own JSON type only: {@code 5} is neither
     * above nor below {@code "4"}. Only numbers and strings have an order.
     */
    record Compare(Operand operand, Operator operator, Object value) implements Filter {}

    /** Of no values it is never met. */
    record In(Operand operand, List<?> values) implements Filter {
        public In {
            values = List.copyOf(values);
        }
    }

    record IsNull(Operand operand) implements Filter {}

    /**
     * Ignoring case compares both sides in lower case as {@code toLowerCase(Locale.ROOT)} makes it.
     */
    record Text(Operand operand, Match match, String value, boolean ignoreCase) implements Filter {}

    /** The list holds all of the values, or where not {@code all} at least one of them. */
    record Holds(Attribute list, List<String> values, boolean all) implements Filter {
        public Holds {
            values = List.copyOf(values);
        }
    }

    record IsEmpty(Attribute list) implements Filter {}

    /** The row is found by full-text search. */
    record Search(SearchQuery query) implements Filter {}

    /** There is a row at the other end, and it meets the condition. */
    record Through(ToOne relation, Filter filter) implements Filter {}

    record IsMissing(ToOne relation) implements Filter {}

    record Related(ToMany relation, Quantifier quantifier, Filter filter) implements Filter {}

    /**
     * The rows of the collection, measured, meet a condition whose operands are {@link Measure}s of
     * the target type.
     */
    record Aggregated(ToMany relation, Filter having) implements Filter {}
}
