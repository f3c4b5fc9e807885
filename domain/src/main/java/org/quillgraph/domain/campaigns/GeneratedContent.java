package org.quillgraph.domain.campaigns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Planned;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Searchable;
import org.quillgraph.domain.publishing.Article;

/** Something a language model wrote for a campaign. */
@Described("Something a language model wrote for a campaign.")
@Searchable({"title", "contentText"})
public record GeneratedContent(
        Key<GeneratedContent> id,
        @Inverse("contents") @Described("The campaign it was made for.") Key<Campaign> campaign,
        @Inverse("contents") @Described("The article it was made from.")
                Optional<Key<Article>> article,
        @Described("What it is.") ContentType contentType,
        @Described("Where it is to appear.") Optional<Platform> platform,
        @Described("What it is called.") Optional<String> title,
        @Described("Its text.") Optional<String> contentText,
        @Described("Its parts, where it has some.") Optional<Json> contentData,
        @Described("What the language model was told.") Optional<String> generationPrompt,
        @Described("The language model.") Optional<String> aiModel,
        @Described("How the language model was set.") Optional<Json> generationParameters,
        @Described("The hashtags it bears.") List<String> hashtags,
        @Described("Whom it mentions.") List<String> mentions,
        @Described("Where its pictures and films are.") List<String> mediaUrls,
        @Described("How much its audience took part, from 0 to 1.")
                Optional<BigDecimal> engagementScore,
        @Default("false") @Described("Whether it was chosen.") boolean isSelected,
        @Default("false") @Described("Whether it has appeared.") boolean isPublished,
        @Described("What people changed in it.") Optional<Json> userEdits,
        @Described("What people think of it, from 1 to 5.") Optional<Integer> userRating,
        @Planned @Described("When it is to appear.") Optional<Instant> scheduledFor,
        @Described("When it appeared.") Optional<Instant> publishedAt,
        @Described("What its platform numbers it by.") Optional<String> platformPostId,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<GeneratedContent> {

    public GeneratedContent {
        title = Rules.text("title", title);
        contentText = Rules.text("contentText", contentText);
        contentData = Rules.json("contentData", contentData);
        generationPrompt = Rules.text("generationPrompt", generationPrompt);
        aiModel = Rules.text("aiModel", aiModel);
        generationParameters = Rules.json("generationParameters", generationParameters);
        hashtags = Rules.texts("hashtags", hashtags);
        mentions = Rules.texts("mentions", mentions);
        mediaUrls = Rules.texts("mediaUrls", mediaUrls);
        engagementScore = Rules.decimalRange("engagementScore", engagementScore, 0, 1);
        userEdits = Rules.json("userEdits", userEdits);
        userRating = Rules.range("userRating", userRating, 1, 5);
        scheduledFor = Rules.time("scheduledFor", scheduledFor);
        publishedAt = Rules.time("publishedAt", publishedAt);
        platformPostId = Rules.text("platformPostId", platformPostId);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /** The content as it appears; refused unless it was chosen, and a second time. */
    public GeneratedContent publish(Optional<String> postId, Instant now) {
        if (isPublished) {
            throw refused("The content has appeared already.");
        }
        if (!isSelected) {
            throw refused("The content is not chosen; select it before publishing it.");
        }
        return Records.with(
                this,
                Map.of(
                        "isPublished",
                        true,
                        "publishedAt",
                        Optional.of(now),
                        "platformPostId",
                        postId.or(() -> platformPostId)));
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(new Problem.Conflict(reason));
    }
}
