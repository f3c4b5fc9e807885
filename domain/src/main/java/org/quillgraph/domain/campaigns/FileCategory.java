package org.quillgraph.domain.campaigns;

/** What an uploaded file is. */
public enum FileCategory {
    IMAGE,
    DOCUMENT,
    CAMPAIGN_ASSET,
    OTHER
}
