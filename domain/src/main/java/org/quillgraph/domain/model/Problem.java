package org.quillgraph.domain.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why something asked for was not done, in words that say what to do instead. */
public sealed interface Problem {

    String message();

    /**
     * The input at {@code path} (such as {@code filter.score.between}, empty for the whole) breaks
     * a rule.
     */
    record Invalid(String path, String reason) implements Problem {
        @Override
        public String message() {
            return path.isEmpty() ? reason : path + ": " + reason;
        }
    }

    /** Nothing of this kind is stored under the key. */
    record NotFound(String what, String key) implements Problem {
        @Override
        public String message() {
            return "There is no %s %s; it may have been deleted. Look for its id again."
                    .formatted(what, key);
        }
    }

    /**
     * Somebody else's data stands in the way: a key is taken, or the record has changed since it
     * was read.
     */
    record Conflict(String reason) implements Problem {
        @Override
        public String message() {
            return reason;
        }
    }

    /**
     * The record has changed since the caller read it.
     *
     * @param changes by attribute, what was before the first of the changes that the caller has not
     *     seen and what is now; empty where they are no longer known
     */
    record Outdated(
            String what,
            String key,
            int seen,
            int current,
            Map<String, List<@Nullable Object>> changes)
            implements Problem {
        @Override
        public String message() {
            String since =
                    changes.isEmpty()
                            ? ""
                            : " Since then " + String.join(", ", changes.keySet()) + " changed.";
            return "%s %s has changed: you have version %d, and it is now version %d.%s Read it again."
                    .formatted(what, key, seen, current, since);
        }
    }

    /** The caller may not do this. */
    record NotAllowed(String reason) implements Problem {
        @Override
        public String message() {
            return reason;
        }
    }

    /** The caller has to sign in first, or again. */
    record NotSignedIn(String reason) implements Problem {
        @Override
        public String message() {
            return reason;
        }
    }

    /**
     * More was asked than the server gives in one answer.
     *
     * @param setting by which whoever runs the server allows more; empty where nobody can
     */
    record TooMuch(String path, String what, long asked, long limit, String setting)
            implements Problem {
        /** Of a limit that is the same everywhere. */
        public TooMuch(String path, String what, long asked, long limit) {
            this(path, what, asked, limit, "");
        }

        @Override
        public String message() {
            return "%s: %s is %d, and at most %d is allowed%s."
                    .formatted(
                            path,
                            what,
                            asked,
                            limit,
                            setting.isEmpty() ? "" : " (" + setting + ")");
        }
    }

    /** Answering took more time than a statement of the database may take. */
    record TooSlow(Duration limit) implements Problem {
        @Override
        public String message() {
            return "A statement for this took longer than the %s s that one may take (QUILLGRAPH_STATEMENT_SECONDS), and was stopped. Narrow the filter, or ask for less in one request."
                    .formatted(
                            BigDecimal.valueOf(limit.toMillis(), 3)
                                    .stripTrailingZeros()
                                    .toPlainString());
        }
    }

    /** The caller has done something so often that they have to wait before they do it again. */
    record TooOften(String what, Duration pause) implements Problem {
        @Override
        public String message() {
            return "There were too many %s; try again in %d seconds."
                    .formatted(what, pause.toSeconds() + 1);
        }
    }

    /**
     * The database cannot answer now; asking again later may work.
     *
     * @param database where it is, which is for those who run the server only
     */
    record Unavailable(String database, String reason) implements Problem {
        @Override
        public String message() {
            return "Cannot use " + database + ": " + reason;
        }
    }
}
