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

/** A row of the view of what has come of campaigns. */
@Entity
@Immutable
@Table(name = "campaign_summary")
public class CampaignSummaryEntity {
    @Id public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public CampaignEntity campaign;

    public String ownerUsername;
    public @Nullable String ownerFirstName;
    public @Nullable String ownerLastName;
    public int contentCount;
    public int selectedContentCount;
    public int publishedContentCount;
    public @Nullable BigDecimal averageRating;
}
