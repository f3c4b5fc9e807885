package org.quillgraph.application.upkeep;

import org.quillgraph.domain.upkeep.Job;

/**
 * How a job is done.
 *
 * @param <T> what comes of it
 */
public interface Task<T> {

    Job job();

    T run();

    Outcome outcome(T result);

    /** What came of it, in one line. */
    record Outcome(boolean failed, String text) {}
}
