package org.quillgraph.domain.campaigns;

/** What kind of thing was generated. */
public enum ContentType {
    IDEA,
    SOCIAL_POST,
    VIDEO_PROMPT,
    HASHTAGS,
    SUMMARY
}
