package org.quillgraph.domain.upkeep;

/** What may be kept for a limited time only. */
public enum Aging {
    /** Revisions, by when they were written. */
    HISTORY,
    /** Sessions, by when they ended. */
    SESSION,
    /** Cost entries, by when a service was used; their sums stay. */
    COST,
    /** Competitors' articles, by when they were found. */
    COMPETITOR_ARTICLE
}
