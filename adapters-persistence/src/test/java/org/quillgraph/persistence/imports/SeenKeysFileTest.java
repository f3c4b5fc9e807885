package org.quillgraph.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.imports.SeenKeys;

class SeenKeysFileTest {

    @Test
    void keepsTheLastContentOfEachKey() {
        try (SeenKeys seen = new SeenKeysFile()) {
            assertThat(seen.content(7)).isEmpty();
            seen.put(7, 1);
            seen.put(Long.MIN_VALUE, -1);
            seen.put(7, 2);
            assertThat(seen.content(7)).hasValue(2);
            assertThat(seen.content(Long.MIN_VALUE)).hasValue(-1);
        }
    }

    @Test
    void eachBeginsWithNothing() {
        try (SeenKeys one = new SeenKeysFile();
                SeenKeys other = new SeenKeysFile()) {
            one.put(1, 1);
            assertThat(other.content(1)).isEmpty();
        }
    }

    @Test
    void forgetsNothingOfMoreThanItHoldsInMemory() {
        int many = 120_000;
        try (SeenKeys seen = new SeenKeysFile()) {
            IntStream.range(0, many).forEach(i -> seen.put(scattered(i), i));
            assertThat(
                            IntStream.range(0, many)
                                    .filter(i -> seen.content(scattered(i)).orElse(-1) != i))
                    .isEmpty();
            assertThat(
                            IntStream.range(many, many + 1_000)
                                    .filter(i -> seen.content(scattered(i)).isPresent()))
                    .isEmpty();
        }
    }

    /** Another key for each number, anywhere among all that there are; half of it is not enough. */
    private static long scattered(int number) {
        return (number * 0x9E37_79B9_7F4A_7C15L) << 20;
    }
}
