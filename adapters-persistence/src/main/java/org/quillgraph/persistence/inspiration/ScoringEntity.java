package org.quillgraph.persistence.inspiration;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Row;

/** The row of a scoring. */
@Entity
@Table(name = "scoring")
public class ScoringEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public IdeaInspirationEntity inspiration;

    public BigDecimal compositeScore;
    public @Nullable BigDecimal engagementScore;
    public @Nullable BigDecimal textQualityScore;
    public @Nullable Json engagementMetrics;
    public @Nullable Json qualityMetrics;
    public Instant scoredAt;
}
