package org.quillgraph.persistence.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.quillgraph.persistence.identity.UserEntity;

/** A row of the view of what users have done. */
@Entity
@Immutable
@Table(name = "user_activity_summary")
public class UserActivitySummaryEntity {
    @Id public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public UserEntity user;

    public int totalCampaigns;
    public int activeCampaigns;
    public int completedCampaigns;
    public int totalContentGenerated;
    public int totalArticles;
    public BigDecimal totalCost;
}
