package org.quillgraph.persistence.search;

import java.util.List;

/** How one database is asked for the rows that a search finds. */
sealed interface FullText permits SqliteFullText, PostgresFullText {

    /**
     * A table expression of the columns {@code id} and {@code relevance} (greater is better, null
     * where not {@code ranked}), with {@code ?1}, {@code ?2}, ... in the places of the {@link
     * #arguments}.
     *
     * @param fields what rows are ranked by, the most important first, where nothing but the row
     *     itself may count; none where the words of all others may
     */
    String hits(String table, SearchTerms terms, boolean ranked, List<String> fields);

    List<String> arguments(SearchTerms terms, List<String> fields);

    static FullText on(boolean postgres) {
        return postgres ? new PostgresFullText() : new SqliteFullText();
    }
}
