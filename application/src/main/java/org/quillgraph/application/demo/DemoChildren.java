package org.quillgraph.application.demo;

import static org.quillgraph.application.demo.DemoIdeas.maybe;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.ProcessingStatus;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceTracking;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;

/** Makes up what classifiers, scorers and collectors said of one idea. */
final class DemoChildren {
    private static final Duration SOON = Duration.ofDays(10);

    private final IdeaInspiration idea;
    private final Topic topic;
    private final Audience audience;
    private final Dice dice;

    DemoChildren(IdeaInspiration idea, Topic topic, Audience audience, Dice dice) {
        this.idea = idea;
        this.topic = topic;
        this.audience = audience;
        this.dice = dice;
    }

    DemoIdea withIdea() {
        List<Classification> classifications = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            // The first label is nearly always right, a second one is often another classifier's
            // guess.
            boolean right = dice.chance(classifications.isEmpty() ? 0.95 : 0.5);
            classifications.add(classification(right ? topic : dice.any(Topic.ALL)));
        }
        List<SourceTracking> trackings = new ArrayList<>();
        for (int i = dice.between(0, 2); i > 0; i--) {
            trackings.add(sourceTracking());
        }
        return new DemoIdea(
                List.of(), idea, classifications, List.of(scoring()), trackings, List.of());
    }

    private Instant later() {
        return idea.createdAt().plus(dice.upTo(SOON));
    }

    private Classification classification(Topic label) {
        Instant at = later();
        boolean story = dice.chance(0.35);
        return new Classification(
                new Key<>(dice.key(at)),
                idea.id(),
                label.name(),
                Dice.within(0.05, 0.82 + 0.12 * dice.bell(), 1, 4),
                story,
                maybe(0.8, dice)
                        .map(_ -> Dice.within(0, (story ? 0.75 : 0.2) + 0.12 * dice.bell(), 1, 4)),
                maybe(0.6, dice)
                        .map(
                                _ ->
                                        new Json(
                                                Map.of(
                                                        "words",
                                                        List.of(
                                                                dice.common(label.words("thing")),
                                                                dice.common(
                                                                        label.words("things")))))),
                at,
                at,
                at,
                0);
    }

    private Scoring scoring() {
        Instant at = later();
        BigDecimal composite = audience.score(dice, 2);
        Optional<BigDecimal> engagement = maybe(0.95, dice).map(_ -> audience.score(dice, 2));
        return new Scoring(
                new Key<>(dice.key(at)),
                idea.id(),
                composite,
                engagement,
                maybe(0.9, dice).map(_ -> Dice.within(0, 60 + 12 * dice.bell(), 100, 2)),
                engagement.map(_ -> audience.engagement()),
                maybe(0.7, dice).map(_ -> new Json(Map.of("readability", dice.between(30, 95)))),
                at,
                at,
                at,
                0);
    }

    private SourceTracking sourceTracking() {
        Instant at = idea.createdAt();
        ProcessingStatus status = status();
        return new SourceTracking(
                new Key<>(dice.key(at)),
                idea.id(),
                idea.sourceType(),
                dice.common(topic.words("platform")),
                at,
                status,
                status == ProcessingStatus.FAILED
                        ? Optional.of(
                                dice.any(
                                        List.of(
                                                "timed out after 30 s",
                                                "answered 404",
                                                "has no transcript")))
                        : Optional.empty(),
                at,
                at,
                0);
    }

    private ProcessingStatus status() {
        int percent = dice.between(1, 100);
        if (percent <= 85) {
            return ProcessingStatus.COMPLETED;
        }
        if (percent <= 92) {
            return ProcessingStatus.FAILED;
        }
        return percent <= 97 ? ProcessingStatus.PENDING : ProcessingStatus.PROCESSING;
    }
}
