package org.quillgraph.domain.workspace;

/** Whether a ticket is worked on. */
public enum TicketStatus {
    ACTIVE,
    BLOCKED,
    COMPLETE
}
