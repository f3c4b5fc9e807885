package org.quillgraph.domain.history;

/** What was done to a record. */
public enum Operation {
    CREATED,
    UPDATED,
    DELETED,
    /** Stored again after it had been deleted. */
    RESTORED
}
