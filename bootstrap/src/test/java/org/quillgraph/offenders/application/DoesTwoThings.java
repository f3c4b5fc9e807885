package org.quillgraph.offenders.application;

/** A use case that is two. */
public final class DoesTwoThings {
    /** The one thing. */
    public void open() {}

    /** And the other. */
    public void close() {}
}
