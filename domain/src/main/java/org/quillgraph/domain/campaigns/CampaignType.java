package org.quillgraph.domain.campaigns;

/** What a campaign is for. */
public enum CampaignType {
    PRODUCT,
    SERVICE,
    BRAND,
    EVENT,
    GENERAL
}
