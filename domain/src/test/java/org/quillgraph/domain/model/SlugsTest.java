package org.quillgraph.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ärger & Freude   | arger-freude
                    İstanbul         | istanbul
                    Straße 5         | strasse-5
                    Ὀδός             | οδος
                    Новый ёж         | новый-ёж
                    がぎ             | がぎ
                    हिन्दी में          | हिन्दी-में
                    한국어           | 한국어
                    I ❤️ you         | i-you
                    1️⃣ first          | 1-first
                    ﬁne              | fine
                    !?               | untitled
                    """)
    void aTitleKeepsItsLetters(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
        assertThat(Slugs.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "a/b", "a.b", "Ä", "a_b", "😀"})
    void whatIsNoNameInAddressesIsNoSlug(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
    }
}
