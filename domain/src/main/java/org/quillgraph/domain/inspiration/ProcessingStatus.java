package org.quillgraph.domain.inspiration;

/** How far the collector's processing of a source has come. */
public enum ProcessingStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED
}
