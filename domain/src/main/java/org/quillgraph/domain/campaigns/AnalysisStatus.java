package org.quillgraph.domain.campaigns;

/** How far the analysis of an uploaded file has come. */
public enum AnalysisStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED
}
