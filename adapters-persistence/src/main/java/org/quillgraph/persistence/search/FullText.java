package org.quillgraph.persistence.search;

import java.util.List;

/** How one database is asked for the rows that a search finds. */
sealed interface FullText permits SqliteFullText, PostgresFullText {

    /**
     * A table expression of the columns {@code id} and {@code relevance} (greater is better, null
     * where not {@code ranked}), with {@code ?1}, {@code ?2}, ... in the places of the {@link
     * #arguments}.
     */
    String hits(String table, SearchTerms terms, boolean ranked);

    List<String> arguments(SearchTerms terms);

    static FullText on(boolean postgres) {
        return postgres ? new PostgresFullText() : new SqliteFullText();
    }
}
