package org.quillgraph.domain.identity;

/** What a user may do; each may all that those after it may. */
public enum Role {
    ADMIN,
    EDITOR,
    ANALYST,
    VIEWER
}
