package org.quillgraph.persistence.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the view of how contents did. */
@Entity
@Immutable
@Table(name = "content_performance")
public class ContentPerformanceEntity {
    @Id public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public GeneratedContentEntity content;

    public String campaignName;
    public String ownerUsername;
    public @Nullable String ownerFirstName;
    public @Nullable String ownerLastName;
    public @Nullable Integer rating;
    public @Nullable BigDecimal engagement;
}
