package org.quillgraph.application.demo;

import static org.quillgraph.application.demo.DemoIdeas.maybe;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.demo.DemoDesks.Desk;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.ArticleStatus;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.PipelineStatus;
import org.quillgraph.domain.workspace.IdeaTicket;

/** Makes up the article of one ticket, with what it cost and what was made from it. */
final class DemoArticle {
    private static final BigDecimal PER_TOKEN = new BigDecimal("0.000012");
    private static final int WORDS_A_MINUTE = 220;

    private final DemoFrame frame;
    private final Desk desk;
    private final IdeaTicket ticket;
    private final Topic topic;
    private final Audience audience;
    private final Dice dice;
    private final Prose prose;
    private final User author;

    DemoArticle(
            DemoFrame frame,
            Desk desk,
            IdeaTicket ticket,
            Topic topic,
            Audience audience,
            Dice dice) {
        this.frame = frame;
        this.desk = desk;
        this.ticket = ticket;
        this.topic = topic;
        this.audience = audience;
        this.dice = dice;
        this.prose = new Prose(topic, dice);
        this.author = frame.team().editor(dice);
    }

    /** In an order in which they can be stored. */
    List<Entity<?>> records() {
        Instant start = ticket.updatedAt();
        Key<Pipeline> id = new Key<>(dice.key(start));
        List<CostEntry> costs = costs(id, start);
        Pipeline pipeline = pipeline(id, start, costs);
        Article article = article(pipeline);
        List<Entity<?>> records = new ArrayList<>();
        records.add(pipeline);
        records.addAll(costs);
        records.add(article);
        if (article.status() == ArticleStatus.PUBLISHED) {
            records.addAll(new DemoContents(frame, article, topic, audience, dice).records());
        }
        return records;
    }

    private List<CostEntry> costs(Key<Pipeline> pipeline, Instant at) {
        List<CostEntry> costs = new ArrayList<>();
        costs.add(cost(pipeline, "dataforseo", "research", Optional.empty(), at));
        costs.add(cost(pipeline, "openai", "outline", Optional.of(dice.between(500, 3_000)), at));
        costs.add(cost(pipeline, "openai", "draft", Optional.of(dice.between(3_000, 20_000)), at));
        if (dice.chance(0.4)) {
            costs.add(cost(pipeline, "perplexity", "fact check", Optional.empty(), at));
        }
        return costs;
    }

    private CostEntry cost(
            Key<Pipeline> pipeline,
            String service,
            String operation,
            Optional<Integer> tokens,
            Instant from) {
        Instant at = from.plus(dice.upTo(Duration.ofMinutes(20)));
        BigDecimal cost =
                tokens.map(count -> PER_TOKEN.multiply(BigDecimal.valueOf(count)))
                        .orElseGet(() -> Dice.within(0.01, 0.05 + 0.02 * dice.bell(), 0.2, 4));
        return new CostEntry(
                new Key<>(dice.key(at)),
                pipeline,
                service,
                Optional.of(operation),
                cost,
                tokens,
                at,
                at,
                at,
                0);
    }

    private Pipeline pipeline(Key<Pipeline> id, Instant start, List<CostEntry> costs) {
        Duration took = Duration.ofMinutes(20).plus(dice.upTo(Duration.ofMinutes(10)));
        BigDecimal total =
                costs.stream().map(CostEntry::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        int tokens =
                costs.stream().flatMap(it -> it.tokensUsed().stream()).mapToInt(it -> it).sum();
        return new Pipeline(
                id,
                Optional.of(author.id()),
                Optional.of(desk.project().id()),
                PipelineStatus.COMPLETED,
                Optional.of(start),
                Optional.of(start.plus(took)),
                Optional.of(took.toMillis()),
                new Json(Map.of("topic", topic.name(), "words", 300)),
                Optional.empty(),
                maybe(0.8, dice).map(_ -> new Json(Map.of("title", ticket.title()))),
                maybe(0.4, dice).map(_ -> new Json(Map.of("claims", dice.between(1, 9)))),
                Optional.empty(),
                total,
                Optional.of(tokens),
                Optional.of(costs.size()),
                Optional.empty(),
                Optional.empty(),
                dice.chance(0.1) ? 1 : 0,
                start,
                start.plus(took),
                0);
    }

    private Article article(Pipeline pipeline) {
        Instant written = pipeline.updatedAt();
        Instant published = written.plus(dice.upTo(Duration.ofDays(20)));
        ArticleStatus status = status();
        boolean isOut = status != ArticleStatus.DRAFT;
        String title = prose.title();
        String slug = DemoIdeas.slug(title) + "-" + dice.code(8);
        String text = prose.paragraphs(700, "");
        int words = text.split("\\s+", -1).length;
        return new Article(
                new Key<>(dice.key(written)),
                Optional.of(author.id()),
                Optional.of(pipeline.id()),
                Optional.of(ticket.id()),
                Optional.empty(),
                title,
                slug,
                "# " + title + "\n\n" + text,
                Optional.empty(),
                Optional.of(prose.blurb()),
                Optional.of(title).filter(it -> it.length() <= 160),
                Optional.empty(),
                Optional.of(dice.common(topic.words("keyword"))),
                prose.keywords(),
                maybe(0.9, dice).map(_ -> Dice.within(0, 0.7 + 0.1 * audience.quality(), 1, 4)),
                Optional.empty(),
                isOut ? Optional.of("https://magazine.example/" + slug) : Optional.empty(),
                isOut ? Optional.of("publish") : Optional.empty(),
                Optional.of(words),
                Optional.of(1 + words / WORDS_A_MINUTE),
                Optional.of(dice.between(0, 9)),
                Optional.of(dice.between(0, 5)),
                status,
                isOut ? Optional.of(published) : Optional.empty(),
                written,
                isOut ? published : written,
                0);
    }

    private ArticleStatus status() {
        int percent = dice.between(1, 100);
        if (percent <= 80) {
            return ArticleStatus.PUBLISHED;
        }
        return percent <= 92 ? ArticleStatus.DRAFT : ArticleStatus.ARCHIVED;
    }
}
