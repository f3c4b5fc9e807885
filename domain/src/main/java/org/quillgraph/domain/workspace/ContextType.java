package org.quillgraph.domain.workspace;

/** What kind of thing a project goes by. */
public enum ContextType {
    PDF,
    REPO,
    CHAT,
    OTHER
}
