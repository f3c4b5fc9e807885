package org.quillgraph.domain.query.differential;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;

/** Two who should answer alike. */
public record Rivals(QueryPort oracle, QueryPort store) {
    private static final int DIGITS_OF_KIND = 40;

    /** What they differ in and the smallest query that shows it; null where they agree. */
    public @Nullable String disagreement(Query query) {
        String kind = kind(query);
        if (kind == null) {
            return null;
        }
        Query smallest = Smaller.failing(query, smaller -> kind.equals(kind(smaller)));
        return "%s%n%s%nwhich is what is left of%n%s"
                .formatted(difference(smallest), QueryText.of(smallest), QueryText.of(query));
    }

    /** Tells wrong answers from errors, and one error from another. */
    private @Nullable String kind(Query query) {
        String difference = difference(query);
        if (difference == null || difference.startsWith(".")) {
            return difference == null ? null : "wrong";
        }
        return difference.substring(0, Math.min(DIGITS_OF_KIND, difference.length()));
    }

    private @Nullable String difference(Query query) {
        Result expected;
        try {
            expected = oracle.fetch(query);
        } catch (RuntimeException e) {
            // made so small that it makes no sense any more
            return null;
        }
        try {
            return Difference.between(expected, store.fetch(query));
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
    }
}
