package org.quillgraph.domain.inspiration;

/** The medium an idea was found in. */
public enum SourceType {
    TEXT,
    VIDEO,
    AUDIO,
    UNKNOWN
}
