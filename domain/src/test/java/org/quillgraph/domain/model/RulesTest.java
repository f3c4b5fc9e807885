package org.quillgraph.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "😀", "line\nbreak", "\uFFFD", "\u202E"})
    void textMayHoldAnyCharacter(String text) {
        assertThat(Rules.text("title", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83D", "\uDE00\uD83D", "a\uDE00"})
    void textHoldsNeitherZeroNorHalfAPair(String text) {
        refuses("title", () -> Rules.text("title", text));
        refuses("title", () -> Rules.texts("title", List.of("fine", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void blankIsNoTitle(String text) {
        refuses("title", () -> Rules.notBlank("title", text));
    }

    @Test
    void indexedTextHasALengthInCodePoints() {
        assertThat(Rules.indexed("category", "😀".repeat(500))).hasSize(1_000);
        refuses("category", () -> Rules.indexed("category", "a".repeat(501)));
    }

    @Test
    void rangesIncludeBothEnds() {
        assertThat(Rules.range("score", Optional.of(0), 0, 100)).hasValue(0);
        assertThat(Rules.range("score", Optional.of(100), 0, 100)).hasValue(100);
        refuses("score", () -> Rules.range("score", Optional.of(-1), 0, 100));
        refuses("score", () -> Rules.range("score", Optional.of(101), 0, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.1",
        "1.000000000, 1",
        "0.000, 0",
        "0e9, 0",
        "1e2, 100",
        "99.999999, 99.999999"
    })
    void decimalsLoseTheirTrailingZeros(BigDecimal given, BigDecimal kept) {
        assertThat(Rules.range("score", given, 0, 100)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "-0.000001", "100.000001", "1e999999999"})
    void decimalsOutsideTheirRangeOrScaleAreRefused(BigDecimal decimal) {
        refuses("score", () -> Rules.range("score", decimal, 0, 100));
    }

    @Test
    void timesAreCutToMicroseconds() {
        assertThat(Rules.time("createdAt", Instant.parse("2024-01-01T00:00:00.123456789Z")))
                .isEqualTo("2024-01-01T00:00:00.123456Z");
        assertThat(Rules.time("createdAt", Instant.parse("1969-12-31T23:59:59.999999999Z")))
                .isEqualTo("1969-12-31T23:59:59.999999Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void timesLieInYearsOfFourDigits(Instant time) {
        refuses("createdAt", () -> Rules.time("createdAt", time));
    }

    @Test
    void daysLieInYearsOfFourDigits() {
        refuses("madeOn", () -> Rules.date("madeOn", LocalDate.of(0, 12, 31)));
        refuses("madeOn", () -> Rules.date("madeOn", Optional.of(LocalDate.of(10_000, 1, 1))));
        assertThat(Rules.date("madeOn", LocalDate.of(1, 1, 1))).isEqualTo("0001-01-01");
        assertThat(Rules.date("madeOn", LocalDate.of(9999, 12, 31))).isEqualTo("9999-12-31");
    }

    @Test
    void jsonNullIsWrittenByLeavingItOut() {
        assertThat(Rules.json("metadata", Optional.empty())).isEmpty();
        refuses("metadata", () -> Rules.json("metadata", Optional.of(new Json(null))));
    }

    private static void refuses(String name, ThrowingCallable rule) {
        assertThatThrownBy(rule)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problem())
                                        .isInstanceOfSatisfying(
                                                Problem.Invalid.class,
                                                problem ->
                                                        assertThat(problem.path())
                                                                .isEqualTo(name)));
    }
}
