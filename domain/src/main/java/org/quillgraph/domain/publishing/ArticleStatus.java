package org.quillgraph.domain.publishing;

/** How far an article has come. */
public enum ArticleStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
