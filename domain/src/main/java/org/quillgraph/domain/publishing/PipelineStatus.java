package org.quillgraph.domain.publishing;

/** How far the making of an article has come. */
public enum PipelineStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
