package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quillgraph.persistence.search.SearchTerms.Clause;
import org.quillgraph.persistence.search.SearchTerms.Phrase;

/** Asks an FTS5 table, whose rows stand for the searchable rows by way of a table of their ids. */
final class SqliteFullText implements FullText {
    /** Of a hit in the first field, the second, and so on. */
    private static final List<Double> WEIGHTS = List.of(10.0, 4.0, 2.0, 1.0);

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
     * with a limit, since bm25 is refused wherever it is no longer beside its match. By fields a
     * row is ranked by those in which the search is found, since bm25 depends on all rows:
     *
     * <pre>{@code
     * 10.0 * (s.docid in (select rowid from idea_fts where idea_fts match ?2)) + 4.0 * …
     * }</pre>
     */
    @Override
    public String hits(String table, SearchTerms terms, boolean ranked, List<String> fields) {
        String found =
                "from %1$s_fts join %1$s_search s on s.docid = %1$s_fts.rowid where %1$s_fts match ?1"
                        .formatted(table);
        return ranked
                ? "(select s.id, %s as relevance %s order by 2 desc, 1 desc limit -1)"
                        .formatted(rank(table, fields), found)
                : "(select s.id, null as relevance %s)".formatted(found);
    }

    private static String rank(String table, List<String> fields) {
        if (fields.isEmpty()) {
            return "-bm25(%s_fts, 10.0, 4.0, 2.0, 1.0)".formatted(table);
        }
        return IntStream.range(0, fields.size())
                .mapToObj(
                        i ->
                                "%s * (s.docid in (select rowid from %s_fts where %2$s_fts match ?%d))"
                                        .formatted(WEIGHTS.get(i), table, i + 2))
                .collect(joining(" + "));
    }

    /** {@code (("robots" AND "machine learning") NOT ("toys")) OR (("drones"))} */
    @Override
    public List<String> arguments(SearchTerms terms, List<String> fields) {
        // an expression without any phrase would be a syntax error, an empty phrase finds nothing
        String search =
                terms.findsNothing()
                        ? "\"\""
                        : terms.clauses().stream().map(this::clause).collect(joining(" OR "));
        return Stream.concat(
                        Stream.of(search),
                        fields.stream().map(field -> "%s : (%s)".formatted(field, search)))
                .toList();
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
