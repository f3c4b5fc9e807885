package org.quillgraph.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;

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
}
