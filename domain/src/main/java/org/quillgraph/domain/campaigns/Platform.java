package org.quillgraph.domain.campaigns;

/** Where generated content is meant to appear. */
public enum Platform {
    LINKEDIN,
    TWITTER,
    INSTAGRAM,
    FACEBOOK,
    TIKTOK,
    GENERAL
}
