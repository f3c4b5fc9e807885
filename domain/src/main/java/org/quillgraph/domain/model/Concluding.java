package org.quillgraph.domain.model;

/** A record that comes to an end, after which its status stays as it is. */
public interface Concluding {

    Enum<?> status();

    /** Whether its status is a final one. */
    boolean isConcluded();
}
