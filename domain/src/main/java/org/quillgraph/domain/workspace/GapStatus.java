package org.quillgraph.domain.workspace;

/** How much of a ticket was found in the work. */
public enum GapStatus {
    IMPLEMENTED,
    PARTIALLY_IMPLEMENTED,
    UNMAPPED
}
