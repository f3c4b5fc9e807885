package org.quillgraph.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.AnswerMemory;

class AnswerBytesTest {
    private static final int MEGABYTE = 1_000_000;

    private final AnswerMemory memory =
            new AnswerMemory(new AnswerMemory.Limits(3 * MEGABYTE, 3 * MEGABYTE));

    private static Map<String, Object> megabytes(int number) {
        return Map.of("data", Collections.nCopies(number, "x".repeat(MEGABYTE)));
    }

    @Test
    void anAnswerIsWrittenAsJson() {
        assertThat(AnswerBytes.of(Map.of("data", "ä")).text()).isEqualTo("{\"data\":\"ä\"}");
    }

    @Test
    void aLargeAnswerIsWrittenWhole() throws IOException {
        AnswerBytes large = AnswerBytes.of(megabytes(2));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        large.writeTo(sent);

        assertThat(sent.toByteArray()).hasSize(large.size());
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"data\":[\"%1$s\",\"%1$s\"]}".formatted("x".repeat(MEGABYTE)));
    }

    @Test
    void oneTextRepeatedTooOftenIsRefused() {
        assertThatThrownBy(() -> memory.call(() -> AnswerBytes.of(megabytes(3))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at most 3000000 is allowed (QUILLGRAPH_ANSWER_MAX_MB)");
    }

    @Test
    void whatAnswersHoldTogetherIsBounded() {
        memory.call(
                () -> {
                    AnswerBytes.of(megabytes(2));
                    assertThatExceptionOfType(ProblemException.class)
                            .isThrownBy(() -> memory.call(() -> AnswerBytes.of(megabytes(2))))
                            .withMessageContaining("3000000 are allowed")
                            .withMessageContaining("(QUILLGRAPH_ANSWERS_AT_ONCE_MB); try again")
                            .extracting(ProblemException::problem)
                            .isInstanceOf(Problem.TooOften.class);
                    return memory.call(() -> AnswerBytes.of(Map.of("data", "small")));
                });

        assertThat(memory.call(() -> AnswerBytes.of(megabytes(2))).size()).isGreaterThan(MEGABYTE);
    }

    @Test
    void anAnswerThatWouldNeverFitIsNotToBeAskedAgain() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () ->
                                memory.call(
                                        () -> {
                                            AnswerBytes.of(megabytes(2));
                                            return AnswerBytes.of(megabytes(2));
                                        }))
                .extracting(ProblemException::problem)
                .isInstanceOf(Problem.TooMuch.class);
    }
}
