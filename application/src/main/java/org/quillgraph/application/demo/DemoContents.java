package org.quillgraph.application.demo;

import static org.quillgraph.application.demo.DemoIdeas.maybe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.ContentType;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.campaigns.Platform;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.publishing.Article;

/** Makes up what campaigns made from one published article. */
final class DemoContents {
    private final Article article;
    private final Campaign campaign;
    private final Topic topic;
    private final Audience audience;
    private final Dice dice;
    private final Prose prose;
    private final Instant published;

    DemoContents(DemoFrame frame, Article article, Topic topic, Audience audience, Dice dice) {
        this.article = article;
        this.topic = topic;
        this.audience = audience;
        this.dice = dice;
        this.published = article.publishedAt().orElseThrow();
        this.campaign = frame.campaigns().at(published, dice);
        this.prose = new Prose(topic, dice);
    }

    List<GeneratedContent> records() {
        List<GeneratedContent> contents = new ArrayList<>();
        contents.add(content(ContentType.SOCIAL_POST));
        for (int i = dice.between(0, 2); i > 0; i--) {
            contents.add(content(dice.any(List.of(ContentType.values()))));
        }
        return contents;
    }

    private GeneratedContent content(ContentType type) {
        Instant made = published.plus(dice.upTo(Duration.ofHours(2)));
        boolean isSelected = dice.chance(0.7);
        boolean isOut = isSelected && dice.chance(0.8);
        Instant out = made.plus(dice.upTo(Duration.ofDays(5)));
        return new GeneratedContent(
                new Key<>(dice.key(made)),
                campaign.id(),
                Optional.of(article.id()),
                type,
                type == ContentType.SOCIAL_POST
                        ? Optional.of(dice.common(List.of(Platform.values())))
                        : Optional.empty(),
                Optional.of(article.title()),
                Optional.of(prose.blurb()),
                Optional.empty(),
                Optional.of("Tell our readers of \"" + article.title() + "\"."),
                Optional.of(dice.chance(0.6) ? "gpt-5-mini" : "mistral-large"),
                Optional.empty(),
                List.of("#" + topic.name()),
                List.of(),
                List.of(),
                isOut
                        ? Optional.of(Dice.within(0, 0.4 + 0.15 * audience.quality(), 1, 4))
                        : Optional.empty(),
                isSelected,
                isOut,
                Optional.empty(),
                maybe(isSelected ? 0.9 : 0.4, dice).map(_ -> rating()),
                isOut ? Optional.of(out) : Optional.empty(),
                isOut ? Optional.of(out) : Optional.empty(),
                isOut ? Optional.of(dice.code(12)) : Optional.empty(),
                made,
                isOut ? out : made,
                0);
    }

    /** Follows the audience; readers like the earlier topics better. */
    private int rating() {
        double liking = 3.8 - 0.15 * Topic.ALL.indexOf(topic) + 0.6 * audience.quality();
        return Dice.within(1, liking + 0.8 * dice.bell(), 5, 0).intValue();
    }
}
