package org.quillgraph.application;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /** Of {@code total} pieces, {@code done} are stored for good. */
    void reached(long done, long total);
}
