package org.quillgraph.persistence.search;

/** Whether forms of one word count as that word; a change of it needs all texts indexed anew. */
public enum Stemming {
    NONE,
    /** {@code robots} is {@code robot}, {@code learning} is {@code learn}. */
    ENGLISH
}
