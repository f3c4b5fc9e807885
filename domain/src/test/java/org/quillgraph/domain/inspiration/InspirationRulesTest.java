package org.quillgraph.domain.inspiration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;

class InspirationRulesTest {
    private static final IdeaInspiration IDEA = Ideas.idea("A talk");
    private static final Classification CLASSIFICATION =
            Ideas.classification(IDEA.id(), Ideas.NOON);
    private static final Scoring SCORING = Ideas.scoring(IDEA.id(), Ideas.NOON);
    private static final SourceTracking TRACKING = Ideas.sourceTracking(IDEA.id());

    @ParameterizedTest
    @MethodSource
    void refuses(Record valid, String component, Object value) {
        assertThatThrownBy(() -> Records.with(valid, component, value))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(component + ": ");
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments(IDEA, "title", " "),
                arguments(IDEA, "score", Optional.of(101)),
                arguments(IDEA, "score", Optional.of(-1)),
                arguments(IDEA, "metadata", json(null)),
                arguments(IDEA, "subcategoryRelevance", json(Map.of("music", 0.5))),
                arguments(IDEA, "subcategoryRelevance", json(Map.of("music", "80"))),
                arguments(IDEA, "contextualCategoryScores", json(List.of(80))),
                arguments(CLASSIFICATION, "category", ""),
                arguments(CLASSIFICATION, "confidence", new BigDecimal("1.000001")),
                arguments(CLASSIFICATION, "confidence", new BigDecimal("-0.1")),
                arguments(CLASSIFICATION, "confidence", new BigDecimal("0.1234567")),
                arguments(CLASSIFICATION, "storyConfidence", decimal("2")),
                arguments(CLASSIFICATION, "indicators", json(null)),
                arguments(SCORING, "compositeScore", new BigDecimal("100.1")),
                arguments(SCORING, "engagementScore", decimal("-1")),
                arguments(SCORING, "textQualityScore", decimal("101")),
                arguments(SCORING, "engagementMetrics", json(null)),
                arguments(SCORING, "qualityMetrics", json(null)),
                arguments(TRACKING, "platform", "\t"));
    }

    @ParameterizedTest
    @MethodSource
    void accepts(Record valid, String component, Object value) {
        Record changed = Records.with(valid, component, value);

        assertThat(Records.values(changed)).contains(value);
    }

    static Stream<Arguments> accepts() {
        return Stream.of(
                arguments(IDEA, "score", Optional.of(0)),
                arguments(IDEA, "score", Optional.of(100)),
                arguments(IDEA, "description", Optional.of("")),
                arguments(IDEA, "keywords", List.of("", "a", "a")),
                arguments(
                        IDEA,
                        "contextualCategoryScores",
                        json(Map.of("region:us", 250, "region:de", -5))),
                arguments(CLASSIFICATION, "confidence", BigDecimal.ZERO),
                arguments(CLASSIFICATION, "storyConfidence", decimal("0.000001")),
                arguments(SCORING, "compositeScore", new BigDecimal("100")),
                arguments(TRACKING, "errorLog", Optional.of("Timed out\nafter 3 tries")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void noTextHoldsWhatDatabasesDoNot(Record valid) {
        for (String component : componentsOf(valid, "java.lang.String")) {
            refuses(valid, component, "a\u0000");
        }
        for (String component : componentsOf(valid, "java.util.Optional<java.lang.String>")) {
            refuses(valid, component, Optional.of("\uD83D"));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void noTimeIsFinerThanAMicrosecond(Record valid) {
        for (String component : componentsOf(valid, "java.time.Instant")) {
            Record changed =
                    Records.with(valid, component, Instant.parse("2024-01-01T00:00:00.123456789Z"));

            assertThat(Records.values(changed))
                    .contains(Instant.parse("2024-01-01T00:00:00.123456Z"));
        }
    }

    @Test
    void laterChangesOfTheKeywordsGivenDoNotShow() {
        List<String> keywords = new ArrayList<>(List.of("robots"));
        IdeaInspiration idea = Records.with(IDEA, "keywords", keywords);
        keywords.add("toys");

        assertThat(idea.keywords()).containsExactly("robots");
    }

    static Stream<Record> records() {
        return Stream.of(IDEA, CLASSIFICATION, SCORING, TRACKING);
    }

    private static List<String> componentsOf(Record record, String type) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getGenericType().getTypeName().equals(type))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Optional<Json> json(Object value) {
        return Optional.of(new Json(value));
    }

    private static Optional<BigDecimal> decimal(String value) {
        return Optional.of(new BigDecimal(value));
    }
}
