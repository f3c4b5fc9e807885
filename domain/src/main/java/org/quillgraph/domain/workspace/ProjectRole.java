package org.quillgraph.domain.workspace;

/** What a member may do in a private project; each may all that those after it may. */
public enum ProjectRole {
    /** Say who its members are. */
    OWNER,
    /** Write. */
    EDITOR,
    /** Read. */
    VIEWER
}
