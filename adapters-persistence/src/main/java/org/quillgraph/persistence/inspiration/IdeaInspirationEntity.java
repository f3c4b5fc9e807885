package org.quillgraph.persistence.inspiration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Newest;
import org.quillgraph.persistence.repository.Row;

/** The row of an idea. */
@Entity
@Table(name = "idea_inspiration")
public class IdeaInspirationEntity extends Row {
    public String title;
    public @Nullable String description;
    public @Nullable String content;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> keywords;

    @Enumerated(EnumType.STRING)
    public SourceType sourceType;

    public @Nullable String sourceId;
    public @Nullable String sourceUrl;
    public @Nullable String sourceCreatedBy;
    public @Nullable Instant sourceCreatedAt;
    public @Nullable Json metadata;
    public @Nullable Integer score;
    public @Nullable String category;
    public @Nullable Json subcategoryRelevance;
    public @Nullable Json contextualCategoryScores;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    @Newest(of = "inspiration", by = "classifiedAt")
    public @Nullable ClassificationEntity latestClassification;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    @Newest(of = "inspiration", by = "scoredAt")
    public @Nullable ScoringEntity latestScoring;
}
