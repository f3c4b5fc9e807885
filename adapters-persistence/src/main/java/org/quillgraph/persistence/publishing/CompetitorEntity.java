package org.quillgraph.persistence.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Row;

/** The row of a competitor. */
@Entity
@Table(name = "competitor")
public class CompetitorEntity extends Row {
    public String domain;
    public @Nullable String name;
    public boolean isActive;
    public int checkFrequencyHours;
    public @Nullable Instant lastCheckedAt;
    public int totalArticlesFound;
    public int newArticles30d;
    public @Nullable Json trendingTopics;
    public @Nullable Json metadata;
}
