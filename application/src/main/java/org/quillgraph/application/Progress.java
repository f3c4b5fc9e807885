package org.quillgraph.application;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /** Of {@code total} pieces, {@code done} are stored for good. */
    void reached(long done, long total);

    /** Another task comes next, which has pieces of its own. */
    default void begin(String task) {}
}
