package org.quillgraph.domain.model;

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
            return "There is no " + what + " " + key + ".";
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

    /** The caller may not do this. */
    record NotAllowed(String reason) implements Problem {
        @Override
        public String message() {
            return reason;
        }
    }

    /** More was asked than the server gives in one answer. */
    record TooMuch(String path, String what, long asked, long limit) implements Problem {
        @Override
        public String message() {
            return path + ": " + what + " is " + asked + ", and at most " + limit + " is allowed.";
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
