package org.quillgraph.domain.campaigns;

/** How far a campaign has come. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    COMPLETED,
    ARCHIVED
}
