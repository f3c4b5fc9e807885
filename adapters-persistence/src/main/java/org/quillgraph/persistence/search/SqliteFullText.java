package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.quillgraph.persistence.search.SearchTerms.Clause;
import org.quillgraph.persistence.search.SearchTerms.Phrase;

/** Asks an FTS5 table, whose rows stand for the searchable rows by way of a table of their ids. */
final class SqliteFullText implements FullText {

    /**
     *
     *
     * <pre>{@code
     * (select s.id, -bm25(idea_fts, 10.0, 4.0, 2.0, 1.0) as relevance
     *  from idea_fts join idea_search s on s.docid = idea_fts.rowid where idea_fts match ?1
     *  order by 2 desc, 1 desc limit -1)
     * }</pre>
     *
     * <p>Sorted, so that a page by relevance looks up its own rows only, not those of all hits; and
     * with a limit, since bm25 is refused wherever it is no longer beside its match.
     */
    @Override
    public String hits(String table, SearchTerms terms, boolean ranked) {
        String found =
                "from %1$s_fts join %1$s_search s on s.docid = %1$s_fts.rowid where %1$s_fts match ?1"
                        .formatted(table);
        return ranked
                ? """
                (select s.id, -bm25(%s_fts, 10.0, 4.0, 2.0, 1.0) as relevance %s \
                order by 2 desc, 1 desc limit -1)"""
                        .formatted(table, found)
                : "(select s.id, null as relevance %s)".formatted(found);
    }

    /** {@code (("robots" AND "machine learning") NOT ("toys")) OR (("drones"))} */
    @Override
    public List<String> arguments(SearchTerms terms) {
        // an expression without any phrase would be a syntax error, an empty phrase finds nothing
        return List.of(
                terms.findsNothing()
                        ? "\"\""
                        : terms.clauses().stream().map(this::clause).collect(joining(" OR ")));
    }

    private String clause(Clause clause) {
        String required = phrases(clause.required(), " AND ");
        return clause.excluded().isEmpty()
                ? "(" + required + ")"
                : "(" + required + " NOT " + phrases(clause.excluded(), " OR ") + ")";
    }

    private String phrases(List<Phrase> phrases, String operator) {
        return phrases.stream().map(this::phrase).collect(joining(operator, "(", ")"));
    }

    private String phrase(Phrase phrase) {
        return "\"" + String.join(" ", phrase.words()).replace("\"", "\"\"") + "\"";
    }
}
