package org.quillgraph.persistence.publishing;

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
import org.quillgraph.domain.publishing.ArticleStatus;
import org.quillgraph.persistence.identity.UserEntity;
import org.quillgraph.persistence.repository.Row;
import org.quillgraph.persistence.workspace.IdeaTicketEntity;

/** The row of an article. */
@Entity
@Table(name = "article")
public class ArticleEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable UserEntity author;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable PipelineEntity pipeline;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable IdeaTicketEntity ticket;

    public @Nullable String authorName;
    public String title;
    public String slug;
    public String contentMarkdown;
    public @Nullable String contentHtml;
    public @Nullable String excerpt;
    public @Nullable String metaTitle;
    public @Nullable String metaDescription;
    public @Nullable String primaryKeyword;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> secondaryKeywords;

    public @Nullable BigDecimal seoScore;
    public @Nullable Integer wpPostId;
    public @Nullable String wpUrl;
    public @Nullable String wpStatus;
    public @Nullable Integer wordCount;
    public @Nullable Integer readingTime;
    public @Nullable Integer internalLinks;
    public @Nullable Integer externalLinks;

    @Enumerated(EnumType.STRING)
    public ArticleStatus status;

    public @Nullable Instant publishedAt;
}
