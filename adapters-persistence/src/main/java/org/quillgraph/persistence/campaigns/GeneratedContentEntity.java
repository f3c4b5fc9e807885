package org.quillgraph.persistence.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.campaigns.ContentType;
import org.quillgraph.domain.campaigns.Platform;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.publishing.ArticleEntity;
import org.quillgraph.persistence.repository.Row;

/** The row of a generated content. */
@Entity
@Table(name = "generated_content")
public class GeneratedContentEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public CampaignEntity campaign;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable ArticleEntity article;

    @Enumerated(EnumType.STRING)
    public ContentType contentType;

    @Enumerated(EnumType.STRING)
    public @Nullable Platform platform;

    public @Nullable String title;
    public @Nullable String contentText;
    public @Nullable Json contentData;
    public @Nullable String generationPrompt;
    public @Nullable String aiModel;
    public @Nullable Json generationParameters;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> hashtags;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> mentions;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> mediaUrls;

    public @Nullable BigDecimal engagementScore;
    public boolean isSelected;
    public boolean isPublished;
    public @Nullable Json userEdits;
    public @Nullable Integer userRating;
    public @Nullable Instant scheduledFor;
    public @Nullable Instant publishedAt;
    public @Nullable String platformPostId;
}
