package org.quillgraph.domain.inspiration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/** What a scorer found an idea to be worth, with the figures it went by. */
@Described("What a scorer found an idea to be worth, with the figures it went by.")
public record Scoring(
        Key<Scoring> id,
        @Inverse("scorings") @Described("The idea that was scored.")
                Key<IdeaInspiration> inspiration,
        @Described("The score to go by, from 0 to 100.") BigDecimal compositeScore,
        @Described("How much its audience took part, from 0 to 100.")
                Optional<BigDecimal> engagementScore,
        @Described("How well it is written, from 0 to 100.") Optional<BigDecimal> textQualityScore,
        @Described("The figures behind engagementScore.") Optional<Json> engagementMetrics,
        @Described("The figures behind textQualityScore.") Optional<Json> qualityMetrics,
        @Default(Default.NOW)
                @Described("When it was scored; the newest becomes the idea's latestScoring.")
                Instant scoredAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Scoring> {

    public Scoring {
        compositeScore = Rules.range("compositeScore", compositeScore, 0, 100);
        engagementScore = Rules.decimalRange("engagementScore", engagementScore, 0, 100);
        textQualityScore = Rules.decimalRange("textQualityScore", textQualityScore, 0, 100);
        engagementMetrics = Rules.json("engagementMetrics", engagementMetrics);
        qualityMetrics = Rules.json("qualityMetrics", qualityMetrics);
        scoredAt = Rules.time("scoredAt", scoredAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
