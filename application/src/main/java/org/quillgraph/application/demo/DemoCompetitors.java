package org.quillgraph.application.demo;

import static org.quillgraph.application.demo.DemoIdeas.maybe;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.publishing.Competitor;
import org.quillgraph.domain.publishing.CompetitorArticle;

/** Sites that write about the same topics. */
final class DemoCompetitors {
    private static final Instant FOUND = Instant.parse("2016-12-01T08:00:00Z");
    private static final List<String> SITES =
            List.of("Daily Spark", "The Long Read", "Weekly Lens", "Curious Mind", "Plain Words");

    private final List<Competitor> competitors = new ArrayList<>();

    DemoCompetitors(Dice dice) {
        SITES.forEach(site -> competitors.add(competitor(site, dice)));
    }

    Stream<Entity<?>> records() {
        return competitors.stream().map(competitor -> competitor);
    }

    private static Competitor competitor(String name, Dice dice) {
        Instant at = FOUND.plus(dice.upTo(Duration.ofDays(30)));
        return new Competitor(
                new Key<>(dice.key(at)),
                name.toLowerCase(Locale.ROOT).replace(" ", "") + ".example",
                Optional.of(name),
                dice.chance(0.9),
                dice.any(List.of(6, 12, 24, 168)),
                Optional.of(at),
                dice.between(100, 5_000),
                dice.between(0, 60),
                Optional.of(new Json(List.of(dice.any(Topic.ALL).name()))),
                Optional.empty(),
                at,
                at,
                0);
    }

    /** What one of them made of the topic, found at that time. */
    CompetitorArticle article(Topic topic, Instant at, Dice dice) {
        Competitor competitor = dice.common(competitors);
        Prose prose = new Prose(topic, dice);
        String title = prose.title();
        return new CompetitorArticle(
                new Key<>(dice.key(at)),
                competitor.id(),
                "https://%s/%s-%s"
                        .formatted(competitor.domain(), DemoIdeas.slug(title), dice.code(8)),
                Optional.of(title),
                maybe(0.9, dice).map(_ -> at.atOffset(ZoneOffset.UTC).toLocalDate()),
                maybe(0.8, dice).map(_ -> prose.creator()),
                maybe(0.9, dice).map(_ -> dice.between(300, 4_000)),
                List.of(topic.name()),
                prose.keywords(),
                maybe(0.9, dice).map(_ -> dice.between(0, 5_000)),
                maybe(0.7, dice).map(_ -> dice.between(0, 200)),
                at,
                maybe(0.8, dice).map(_ -> at.plus(dice.upTo(Duration.ofDays(2)))),
                at,
                at,
                0);
    }
}
