package org.quillgraph.application.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;

/**
 * Makes up ideas by number: the seventh of a seed is the same among ten ideas and among a million.
 */
public final class DemoIdeas {
    /** Stands in the content of exactly one idea in a hundred: something to look for. */
    public static final String RARE_WORD = "serendipity";

    private static final int RARE_PLACE = 37;
    private static final int EVERY = 100;
    private static final Instant FIRST = Instant.parse("2017-01-01T00:00:00Z");
    private static final Duration YEARS = Duration.ofDays(9 * 365);

    private final long seed;
    private final DemoFrame frame;

    public DemoIdeas(long seed) {
        this.seed = seed;
        this.frame = DemoFrame.of(seed);
    }

    /** Numbers count from 0; the first brings what all of them share. */
    public DemoIdea make(long number) {
        Dice dice = new Dice(seed, number);
        Topic topic = dice.common(Topic.ALL);
        Audience audience = Audience.drawn(dice);
        IdeaInspiration idea = idea(number, topic, audience, dice);
        DemoIdea alone = new DemoChildren(idea, topic, audience, dice).withIdea();
        return alone.with(
                number == 0 ? frame.records() : List.of(),
                new DemoOutcome(frame, idea, topic, audience, dice).of(number));
    }

    private static IdeaInspiration idea(long number, Topic topic, Audience audience, Dice dice) {
        Prose prose = new Prose(topic, dice);
        boolean rare = number % EVERY == RARE_PLACE;
        Instant appeared = FIRST.plus(dice.upTo(YEARS));
        Instant collected = appeared.plus(dice.upTo(Duration.ofDays(30)));
        SourceType type = sourceType(dice);
        String title = prose.title();
        Optional<String> sourceId = sourceId(type, title, dice);
        return new IdeaInspiration(
                new Key<>(dice.key(collected)),
                title,
                maybe(0.95, dice).map(_ -> prose.blurb()),
                maybe(rare ? 1 : 0.98, dice).map(_ -> prose.content(rare ? RARE_WORD : "")),
                prose.keywords(),
                type,
                sourceId,
                sourceId.map(
                        id -> "https://" + type.name().toLowerCase(Locale.ROOT) + ".example/" + id),
                maybe(0.97, dice).map(_ -> prose.creator()),
                maybe(0.97, dice).map(_ -> appeared),
                audience.metadata(dice),
                maybe(0.95, dice).map(_ -> audience.score(dice, 0).intValue()),
                maybe(0.96, dice).map(_ -> topic.name()),
                maybe(0.9, dice).map(_ -> relevance(topic, dice)),
                maybe(0.7, dice)
                        .map(
                                _ ->
                                        new Json(
                                                Map.of(
                                                        "region:"
                                                                + dice.any(
                                                                        List.of("us", "de", "jp")),
                                                        dice.between(60, 140)))),
                Optional.empty(),
                Optional.empty(),
                collected,
                collected.plus(dice.upTo(Duration.ofDays(10))),
                0);
    }

    /** Present with this probability. */
    static Optional<Boolean> maybe(double probability, Dice dice) {
        return dice.chance(probability) ? Optional.of(true) : Optional.empty();
    }

    private static SourceType sourceType(Dice dice) {
        int percent = dice.between(1, 100);
        if (percent <= 60) {
            return SourceType.VIDEO;
        }
        if (percent <= 85) {
            return SourceType.TEXT;
        }
        return percent <= 98 ? SourceType.AUDIO : SourceType.UNKNOWN;
    }

    private static Optional<String> sourceId(SourceType type, String title, Dice dice) {
        return switch (type) {
            case VIDEO -> Optional.of(dice.code(11));
            case AUDIO -> Optional.of("episode-" + dice.code(10));
            case TEXT -> Optional.of(slug(title) + "-" + dice.code(8));
            case UNKNOWN -> Optional.empty();
        };
    }

    static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static Json relevance(Topic topic, Dice dice) {
        Map<String, Integer> percents = new TreeMap<>();
        for (int percent = 100; percent > 40; percent -= dice.between(7, 40)) {
            percents.putIfAbsent(dice.any(topic.words("subcategory")), percent);
        }
        return new Json(percents);
    }
}
