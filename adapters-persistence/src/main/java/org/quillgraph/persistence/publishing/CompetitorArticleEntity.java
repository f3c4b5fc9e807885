package org.quillgraph.persistence.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.quillgraph.persistence.repository.Row;

/** The row of a competitor article. */
@Entity
@Table(name = "competitor_article")
public class CompetitorArticleEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public CompetitorEntity competitor;

    public String url;
    public @Nullable String title;
    public @Nullable LocalDate publishedDate;
    public @Nullable String author;
    public @Nullable Integer wordCount;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> mainTopics;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> keywords;

    public @Nullable Integer socialShares;
    public @Nullable Integer backlinks;
    public Instant discoveredAt;
    public @Nullable Instant analyzedAt;
}
