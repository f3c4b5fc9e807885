package org.quillgraph.persistence.search;

import java.util.List;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.SearchQuery.Alternative;

/**
 * A search cut into words: a row is found when all required phrases of one clause are in it and no
 * excluded one is.
 */
record SearchTerms(List<Clause> clauses) {
    /** How many words one search may have, and so the longest phrase. */
    static final int MOST_WORDS = 100;

    /** Words that follow one another within one attribute. */
    record Phrase(List<String> words) {}

    /** Has at least one required phrase. */
    record Clause(List<Phrase> required, List<Phrase> excluded) {}

    /** Refuses more than {@link #MOST_WORDS} words with {@link Problem.TooMuch}. */
    static SearchTerms of(SearchQuery query, Words words) {
        List<Clause> clauses =
                query.alternatives().stream()
                        .map(alternative -> clause(alternative, words))
                        // without a required word it would find all that lacks the excluded ones
                        .filter(clause -> !clause.required().isEmpty())
                        .distinct()
                        .toList();
        long count = clauses.stream().mapToLong(SearchTerms::wordsIn).sum();
        if (count > MOST_WORDS) {
            throw new ProblemException(
                    new Problem.TooMuch("search", "the number of words", count, MOST_WORDS));
        }
        return new SearchTerms(clauses);
    }

    boolean findsNothing() {
        return clauses.isEmpty();
    }

    private static Clause clause(Alternative typed, Words words) {
        return new Clause(phrases(typed.required(), words), phrases(typed.excluded(), words));
    }

    /** Signs that hold no word say nothing. */
    private static List<Phrase> phrases(List<String> typed, Words words) {
        return typed.stream()
                .map(text -> new Phrase(words.of(text)))
                .filter(phrase -> !phrase.words().isEmpty())
                .distinct()
                .toList();
    }

    private static long wordsIn(Clause clause) {
        return wordsIn(clause.required()) + wordsIn(clause.excluded());
    }

    private static long wordsIn(List<Phrase> phrases) {
        return phrases.stream().mapToLong(phrase -> phrase.words().size()).sum();
    }
}
