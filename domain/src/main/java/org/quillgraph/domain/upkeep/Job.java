package org.quillgraph.domain.upkeep;

/** Work for an operator that a server can do by itself when the time comes. */
public enum Job {
    BACKUP,
    MAINTENANCE,
    RETENTION
}
