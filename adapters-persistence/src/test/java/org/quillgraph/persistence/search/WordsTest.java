package org.quillgraph.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words(Stemming.NONE);

    @Test
    void wordsAreInLowerCaseAndWithoutAccents() {
        assertThat(words.of("BEYONCÉ Straße İstanbul ΟΔΟΣ οδός Ёлка"))
                .containsExactly("beyonce", "strasse", "istanbul", "οδοσ", "οδοσ", "елка");
    }

    @Test
    void howAnAccentIsEncodedMakesNoDifference() {
        assertThat(words.of("cafe\u0301")).isEqualTo(words.of("caf\u00e9"));
    }

    @Test
    void numbersStayWhole() {
        assertThat(words.of("3.14, 1,000 and 2x")).containsExactly("3.14", "1,000", "and", "2x");
    }

    @Test
    void signsAreNoWords() {
        assertThat(words.of("- ... !!! \" ( ) * & | <-> \u0000 \ud800")).isEmpty();
    }

    @Test
    void apostrophesMayBeTypographic() {
        assertThat(words.of("don’t")).isEqualTo(words.of("Don't"));
    }

    @Test
    void anAddressIsCutWhereAPersonWouldLookForItsParts() {
        assertThat(words.of("mail ann@example.com")).containsExactly("mail", "ann", "example.com");
    }

    @Test
    void ideographsAreWordsOfTheirOwn() {
        assertThat(words.of("日本語 한국어")).containsExactly("日", "本", "語", "한국어");
    }

    @Test
    void emojiCanBeFoundWithoutTheirColour() {
        assertThat(words.of("\u2764\ufe0f")).isEqualTo(words.of("\u2764")).hasSize(1);
    }

    @Test
    void endlessWordsAreCutIntoPiecesThatDatabasesHold() {
        assertThat(words.of("é".repeat(10_000) + " " + "𝐀".repeat(10_000) + " " + "ﬃ".repeat(999)))
                .allSatisfy(word -> assertThat(bytes(word)).isBetween(1, 2_046))
                .allSatisfy(word -> assertThat(word).doesNotContain(" "))
                .hasSize(40 + 79 + 4);
    }

    @Test
    void noPieceEndsInHalfACharacter() {
        assertThat(words.of("a" + "𝐀".repeat(1_000)))
                .allSatisfy(word -> assertThat(bytes(word)).isEqualTo(utf8RoundTrip(word)));
    }

    @Test
    void stemmingTakesFormsOfAWordForOne() {
        assertThat(new Words(Stemming.ENGLISH).of("Robots learning"))
                .isEqualTo(List.of("robot", "learn"));
    }

    private static int bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Half a character would be replaced by a question mark of one byte. */
    private static int utf8RoundTrip(String word) {
        return word.codePoints().map(c -> Character.charCount(c) == 2 ? 4 : bytesOf(c)).sum();
    }

    private static int bytesOf(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : 3;
    }
}
