package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.persistence.search.SearchTerms.Clause;
import org.quillgraph.persistence.search.SearchTerms.Phrase;

/**
 * Asks a table of tsvectors: one of part 0 for most rows, several from part 1 for those whose text
 * a tsvector cannot hold.
 *
 * <p>One tsquery answers for the first kind. The parts of the second kind are asked phrase by
 * phrase and the answers combined, since a row may have one phrase in this part and another in
 * that.
 */
final class PostgresFullText implements FullText {

    /**
     *
     *
     * <pre>{@code
     * (select w.id, cast(ts_rank(w.lexemes, words, 1) as float8) as relevance
     *  from idea_search w, cast(?1 as tsquery) search, cast(?2 as tsquery) words
     *  where w.part = 0 and w.lexemes @@ search
     *  union all
     *  select p.id, max(cast(ts_rank(p.lexemes, words, 1) as float8))
     *  from idea_search p, cast(?2 as tsquery) words where p.part > 0 and p.id in (
     *    (select id from idea_search where part > 0 and lexemes @@ cast(?3 as tsquery)
     *     intersect select ... ?4 except select ... ?5) union ...)
     *  group by p.id order by 2 desc, 1 desc)
     * }</pre>
     *
     * <p>Sorted, so that a page by relevance looks up its own rows only, not those of all hits. The
     * words stand beside the table, since a cast parameter would be read anew for each row.
     */
    @Override
    public String hits(String table, SearchTerms terms, boolean ranked, List<String> fields) {
        String rows = table + "_search";
        String inParts = inParts(rows, terms);
        String search = "%s w, cast(?1 as tsquery) search".formatted(rows);
        String found = "w.part = 0 and w.lexemes @@ search";
        String words = "cast(?2 as tsquery) words";
        return ranked
                ? """
                (select w.id, %s as relevance from %s, %s where %s union all \
                select p.id, max(%s) from %s p, %s where p.part > 0 and p.id in (%s) \
                group by p.id order by 2 desc, 1 desc)"""
                        .formatted(rank("w"), search, words, found, rank("p"), rows, words, inParts)
                : """
                (select w.id, cast(null as float8) as relevance from %s where %s union all \
                select distinct p.id, cast(null as float8) from (%s) p)"""
                        .formatted(search, found, inParts);
    }

    /** The whole search, the words to rank by, which are those of the row, and each phrase. */
    @Override
    public List<String> arguments(SearchTerms terms, List<String> fields) {
        List<String> arguments = new ArrayList<>();
        arguments.add(terms.clauses().stream().map(this::clause).collect(joining(" | ")));
        arguments.add(
                terms.clauses().stream()
                        .flatMap(clause -> clause.required().stream())
                        .flatMap(phrase -> phrase.words().stream())
                        .distinct()
                        .map(TsVectors::quoted)
                        .collect(joining(" | ")));
        terms.clauses().stream()
                .flatMap(
                        clause ->
                                Stream.concat(
                                        clause.required().stream(), clause.excluded().stream()))
                .map(this::phrase)
                .forEach(arguments::add);
        return arguments;
    }

    private String rank(String alias) {
        // the rank is a float4, which would arrive as another number in text than in binary form
        return "cast(ts_rank(%s.lexemes, words, 1) as float8)".formatted(alias);
    }

    private String inParts(String rows, SearchTerms terms) {
        int parameter = 3;
        List<String> clauses = new ArrayList<>();
        for (Clause clause : terms.clauses()) {
            StringBuilder ids = new StringBuilder("(");
            for (int i = 0; i < clause.required().size(); i++) {
                ids.append(i == 0 ? "" : " intersect ").append(having(rows, parameter++));
            }
            for (int i = 0; i < clause.excluded().size(); i++) {
                ids.append(" except ").append(having(rows, parameter++));
            }
            clauses.add(ids.append(")").toString());
        }
        return clauses.isEmpty()
                ? "select id from %s where false".formatted(rows)
                : String.join(" union ", clauses);
    }

    private String having(String rows, int parameter) {
        return "select id from %s where part > 0 and lexemes @@ cast(?%d as tsquery)"
                .formatted(rows, parameter);
    }

    /** {@code ('robots' & ('machine' <-> 'learning') & !('toys'))} */
    private String clause(Clause clause) {
        return Stream.concat(
                        clause.required().stream().map(this::phrase),
                        clause.excluded().stream().map(phrase -> "!" + phrase(phrase)))
                .collect(joining(" & ", "(", ")"));
    }

    private String phrase(Phrase phrase) {
        return phrase.words().stream().map(TsVectors::quoted).collect(joining(" <-> ", "(", ")"));
    }
}
