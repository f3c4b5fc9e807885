package org.quillgraph.domain.upkeep;

/** Makes a database small and fast again while others use it. */
public interface Tidying {

    /** Says in one line what was done. */
    String tidy();
}
