package org.quillgraph.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void sortsByUnsignedBytes() {
        assertThat(
                        Stream.of(
                                        "ffffffff-0000-0000-0000-000000000000",
                                        "00000000-0000-0000-8000-000000000000",
                                        "7fffffff-0000-0000-0000-000000000000",
                                        "00000000-0000-0000-7000-000000000000")
                                .map(text -> new Key<Void>(UUID.fromString(text)))
                                .sorted(Key.ORDER)
                                .map(Key::toString))
                .containsExactly(
                        "00000000-0000-0000-7000-000000000000",
                        "00000000-0000-0000-8000-000000000000",
                        "7fffffff-0000-0000-0000-000000000000",
                        "ffffffff-0000-0000-0000-000000000000");
    }
}
