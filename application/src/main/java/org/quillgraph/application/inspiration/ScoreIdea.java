package org.quillgraph.application.inspiration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;

/** Scores an idea; the newest of its scores is the one it goes by. */
public final class ScoreIdea {
    private final Repositories repositories;

    /**
     * What a scorer says.
     *
     * @param scoredAt now, where it is left out
     */
    public record Score(
            BigDecimal compositeScore,
            Optional<BigDecimal> engagementScore,
            Optional<BigDecimal> textQualityScore,
            Optional<Json> engagementMetrics,
            Optional<Json> qualityMetrics,
            Optional<Instant> scoredAt) {}

    public ScoreIdea(Repositories repositories) {
        this.repositories = repositories;
    }

    public Scoring score(Key<IdeaInspiration> idea, Score score) {
        Instant now = Instant.now();
        Scoring scoring =
                new Scoring(
                        Key.fresh(),
                        Ideas.existing(repositories, idea).id(),
                        score.compositeScore(),
                        score.engagementScore(),
                        score.textQualityScore(),
                        score.engagementMetrics(),
                        score.qualityMetrics(),
                        Ideas.noted("scoredAt", score.scoredAt(), now),
                        now,
                        now,
                        0);
        repositories.of(Scoring.class).add(scoring);
        return scoring;
    }
}
