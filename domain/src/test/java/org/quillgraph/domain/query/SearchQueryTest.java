package org.quillgraph.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.query.SearchQuery.Alternative;

class SearchQueryTest {

    @Test
    void wordsAreAllRequired() {
        assertThat(alternatives(" robots  machine "))
                .containsExactly(required("robots", "machine"));
    }

    @Test
    void quotesKeepAPhraseTogether() {
        assertThat(alternatives("\"machine learning\" toys"))
                .containsExactly(required("machine learning", "toys"));
    }

    @Test
    void orSeparatesAlternatives() {
        assertThat(alternatives("robots OR \"machine learning\" -toys"))
                .containsExactly(
                        required("robots"),
                        new Alternative(List.of("machine learning"), List.of("toys")));
    }

    @Test
    void orIsAWordWhenQuotedOrInLowerCase() {
        assertThat(alternatives("this or that")).containsExactly(required("this", "or", "that"));
        assertThat(alternatives("\"OR\"")).containsExactly(required("OR"));
    }

    @Test
    void aMinusExcludesTheWordOrPhraseBehindIt() {
        assertThat(alternatives("a -b -\"c d\""))
                .containsExactly(new Alternative(List.of("a"), List.of("b", "c d")));
        assertThat(alternatives("e-mail - x")).containsExactly(required("e-mail", "-", "x"));
    }

    @Test
    void anOpenQuoteEndsWithTheText() {
        assertThat(alternatives("a \"b c")).containsExactly(required("a", "b c"));
    }

    @Test
    void emptyAlternativesAreNone() {
        assertThat(alternatives("")).isEmpty();
        assertThat(alternatives("OR OR")).isEmpty();
        assertThat(alternatives("OR a OR")).containsExactly(required("a"));
    }

    @Test
    void nothingThatIsTypedIsAnError() {
        Random random = new Random(1);
        String signs = "\"-OR* ():^&|!'\\\t\n a\u0000\uD83D\uDE00";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThatCode(() -> SearchQuery.parse(typed.toString()))
                    .as("%s", typed)
                    .doesNotThrowAnyException();
        }
    }

    private static List<Alternative> alternatives(String text) {
        return SearchQuery.parse(text).alternatives();
    }

    private static Alternative required(String... phrases) {
        return new Alternative(List.of(phrases), List.of());
    }
}
