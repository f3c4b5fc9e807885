package org.quillgraph.domain.workspace;

/** How far a project has come. */
public enum ProjectStatus {
    DRAFT,
    ACTIVE,
    ARCHIVED
}
