package org.quillgraph.persistence.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.publishing.PipelineStatus;
import org.quillgraph.persistence.identity.UserEntity;
import org.quillgraph.persistence.repository.Row;
import org.quillgraph.persistence.repository.Total;
import org.quillgraph.persistence.workspace.ProjectEntity;

/** The row of a pipeline. */
@Entity
@Table(name = "pipeline")
public class PipelineEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable UserEntity user;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable ProjectEntity project;

    @Enumerated(EnumType.STRING)
    public PipelineStatus status;

    public @Nullable Instant startedAt;
    public @Nullable Instant completedAt;
    public @Nullable Long executionTimeMs;
    public Json inputConfig;
    public @Nullable Json competitorData;
    public @Nullable Json topicRecommendation;
    public @Nullable Json factCheckReport;
    public @Nullable Json wordpressResult;

    @Column(updatable = false)
    @Total(over = CostEntryEntity.class, of = "pipeline", sum = "cost")
    public BigDecimal totalCost;

    public @Nullable Integer llmTokensUsed;
    public @Nullable Integer apiCallsMade;
    public @Nullable Json errors;
    public @Nullable Json warnings;
    public int retryCount;
}
