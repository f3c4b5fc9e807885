package org.quillgraph.domain.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.query.oracle.Library.BOOKS;
import static org.quillgraph.domain.query.oracle.Library.book;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Measure.Function;
import org.quillgraph.domain.query.oracle.Library.Book;

class FiguresTest {
    private static final Figures FIGURES = new Figures(new Tables(Library.CATALOGUE, List.of()));

    @Test
    void areNothingOverNoValuesButCounts() {
        List<Entry> unpriced = List.of(Entry.of(BOOKS, Book.of("unpriced")));

        assertThat(FIGURES.of(Measure.COUNT, unpriced)).isEqualTo(1L);
        assertThat(FIGURES.of(Measure.of(Function.COUNT_DISTINCT, book("price")), unpriced))
                .isEqualTo(0L);
        assertThat(FIGURES.of(Measure.of(Function.SUM, book("price")), unpriced)).isNull();
        assertThat(FIGURES.of(Measure.of(Function.MAX, book("title")), List.of())).isNull();
    }

    @Test
    void countDecimalsByValue() {
        assertThat(ofPrices(Function.COUNT_DISTINCT, "1", "1.0", "2")).isEqualTo(2L);
    }

    @Test
    void sumDecimalsExactly() {
        assertThat(ofPrices(Function.SUM, "0.1", "0.2")).isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void averageTheExactSum() {
        assertThat(ofPrices(Function.AVG, "0.1", "0.2", "0.3")).isEqualTo(0.6 / 3);
    }

    @Test
    void deviateAsASampleDoes() {
        assertThat(ofPrices(Function.VARIANCE, "1", "2", "4")).isEqualTo(2.333333333);
        assertThat(ofPrices(Function.STDDEV, "1", "2", "4")).isEqualTo(1.527525232);
        assertThat(ofPrices(Function.STDDEV, "1")).isNull();
    }

    @Test
    void interpolatePercentiles() {
        assertThat(percentile("0.5", "4", "1", "2")).isEqualTo(2.0);
        assertThat(percentile("0.75", "1", "2")).isEqualTo(1.75);
        assertThat(percentile("1", "1", "2")).isEqualTo(2.0);
        assertThat(percentile("0.333333", "0", "0.000001")).isEqualTo(0.000000333);
    }

    private static Object ofPrices(Function function, String... prices) {
        return FIGURES.of(Measure.of(function, book("price")), books(prices));
    }

    private static Object percentile(String fraction, String... prices) {
        return FIGURES.of(
                Measure.percentile(book("price"), new BigDecimal(fraction)), books(prices));
    }

    private static List<Entry> books(String... prices) {
        return Arrays.stream(prices).map(price -> Entry.of(BOOKS, Book.of("a").at(price))).toList();
    }
}
