package org.quillgraph.domain.campaigns;

/** The kind of campaign a template is for. */
public enum TemplateCategory {
    PRODUCT_LAUNCH,
    BRAND_AWARENESS,
    EVENT_PROMOTION,
    CUSTOM
}
