package org.quillgraph.persistence.query;

import java.util.Optional;

/** Ranges of texts that begin alike. */
final class Prefixes {
    private Prefixes() {}

    /**
     * The least text that follows every text with this prefix, by code point; empty where none
     * does.
     */
    static Optional<String> after(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                // surrogates are no characters, so that their neighbours follow each other
                int next =
                        last + 1 == Character.MIN_SURROGATE
                                ? Character.MAX_SURROGATE + 1
                                : last + 1;
                return Optional.of(prefix.substring(0, end) + Character.toString(next));
            }
        }
        return Optional.empty();
    }
}
