package org.quillgraph.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TsVectorsTest {

    @Test
    void theFirstAttributeWeighsMost() {
        assertThat(TsVectors.of(List.of(List.of("robots"), List.of("robots"), List.of("robots"))))
                .containsExactly("'robots':1A,3B,5C ");
    }

    @Test
    void wordsOfTwoAttributesAreNotNeighbours() {
        assertThat(TsVectors.of(List.of(List.of("a"), List.of("b"))))
                .singleElement()
                .asString()
                .contains("'a':1A", "'b':3B");
    }

    @Test
    void quotesInWordsAreKept() {
        assertThat(TsVectors.quoted("don't\\do")).isEqualTo("'don''t\\\\do'");
    }

    @Test
    void aTextWithoutWordsNeedsNone() {
        assertThat(TsVectors.of(List.of(List.of(), List.of()))).isEmpty();
    }

    @Test
    void noWordHasMorePlacesThanPostgresKeeps() {
        assertThat(TsVectors.of(List.of(Collections.nCopies(10_000, "w"))))
                .allSatisfy(
                        vector ->
                                assertThat(vector.chars().filter(c -> c == ','))
                                        .hasSizeLessThan(255));
    }

    @Test
    void longTextsGoOnWithTheLastWordsOfThePartBefore() {
        List<String> words = IntStream.range(0, 20_000).mapToObj(i -> "w" + i).toList();

        assertThat(TsVectors.of(List.of(words)))
                .hasSize(2)
                .last()
                .asString()
                .contains("'w15901':1A ", "'w15999':99A ", "'w16000':100A ");
    }
}
