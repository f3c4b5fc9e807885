package org.quillgraph.domain.query;

import java.util.List;

/**
 * What a user searches for: words and phrases that must all be there, {@code OR} between
 * alternatives, {@code -} before what must not be there. {@code robots OR "machine learning" -toys}
 * reads as robots, or machine learning without toys.
 *
 * <p>Nothing a user types is an error: a quote that is not closed ends with the text, signs are no
 * words.
 */
public record SearchQuery(String text, List<Alternative> alternatives) {

    /**
     * Phrases as typed, not yet cut into words: all required, none excluded. Without a required
     * word it finds nothing.
     */
    public record Alternative(List<String> required, List<String> excluded) {
        public Alternative {
            required = List.copyOf(required);
            excluded = List.copyOf(excluded);
        }
    }

    public SearchQuery {
        alternatives = List.copyOf(alternatives);
    }

    public static SearchQuery parse(String text) {
        return new SearchQuery(text, new SearchParser(text).alternatives());
    }

    @Override
    public String toString() {
        return text;
    }
}
