package org.quillgraph.application.identity;

/** Who may register. */
public enum Registration {
    /** Whom an administrator has invited. */
    INVITATION,
    /** Anybody, to be a VIEWER. */
    OPEN
}
