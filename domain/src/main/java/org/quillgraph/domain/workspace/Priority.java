package org.quillgraph.domain.workspace;

/** How much a ticket matters, in this order. */
public enum Priority {
    LOW,
    MEDIUM,
    HIGH
}
