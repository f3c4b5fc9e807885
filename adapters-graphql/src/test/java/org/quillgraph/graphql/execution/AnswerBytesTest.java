package org.quillgraph.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerBytesTest {

    @Test
    void anAnswerIsWrittenAsJson() {
        assertThat(AnswerBytes.of(Map.of("data", "ä")).toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"data\":\"ä\"}");
    }

    @Test
    void oneTextRepeatedTooOftenIsRefused() {
        Map<String, Object> answer = Map.of("data", Collections.nCopies(51, "x".repeat(1_000_000)));

        assertThatThrownBy(() -> AnswerBytes.of(answer))
                .isInstanceOf(AnswerBytes.TooMany.class)
                .hasMessage(
                        "The answer has more than 50000000 bytes; ask for fewer rows or fields.");
    }
}
