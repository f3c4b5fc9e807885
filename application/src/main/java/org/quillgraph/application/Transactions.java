package org.quillgraph.application;

/** Makes several writes one: all of them are kept, or none. */
@FunctionalInterface
public interface Transactions {

    /** Commits when {@code work} returns, undoes it when it throws, and passes on what it threw. */
    void run(Runnable work);
}
