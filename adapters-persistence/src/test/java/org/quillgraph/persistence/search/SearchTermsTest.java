package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.persistence.search.SearchTerms.Clause;
import org.quillgraph.persistence.search.SearchTerms.Phrase;

class SearchTermsTest {

    @Test
    void whatIsTypedAsOneBecomesAPhrase() {
        assertThat(terms("Hip-Hop \"Machine Learning\"").clauses())
                .containsExactly(
                        new Clause(
                                List.of(phrase("hip", "hop"), phrase("machine", "learning")),
                                List.of()));
    }

    @Test
    void signsSayNothing() {
        assertThat(terms("robots !!! -\"...\"")).isEqualTo(terms("robots"));
    }

    @Test
    void anAlternativeThatOnlyExcludesIsNone() {
        assertThat(terms("robots OR -toys OR ...")).isEqualTo(terms("robots"));
    }

    @Test
    void withoutAWordNothingIsFound() {
        assertThat(List.of("", " ", "-toys", "OR OR", "\"", "* - ("))
                .allMatch(text -> terms(text).findsNothing());
    }

    @Test
    void anAlternativeTypedTwiceCountsOnce() {
        assertThat(terms(String.join(" OR ", Collections.nCopies(5_000, "robots"))))
                .isEqualTo(terms("robots"));
    }

    @Test
    void aHundredWordsAreAllowed() {
        assertThat(terms("w ".repeat(99) + "\"last one\"").clauses()).hasSize(1);
        assertThat(terms("\"" + "w ".repeat(100) + "\"").clauses()).hasSize(1);
    }

    @Test
    void moreThanAHundredWordsAreRefused() {
        String text = IntStream.range(0, 101).mapToObj(Integer::toString).collect(joining(" OR "));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> terms(text))
                .extracting(ProblemException::problem)
                .isEqualTo(new Problem.TooMuch("search", "the number of words", 101, 100));
    }

    private static SearchTerms terms(String text) {
        return SearchTerms.of(SearchQuery.parse(text), new Words(Stemming.NONE));
    }

    private static Phrase phrase(String... words) {
        return new Phrase(List.of(words));
    }
}
