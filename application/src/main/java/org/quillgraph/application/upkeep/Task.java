package org.quillgraph.application.upkeep;

import org.quillgraph.domain.upkeep.Job;

/** How a job is done. */
public interface Task {

    Job job();

    Outcome run();

    /** What came of it, in one line. */
    record Outcome(boolean failed, String text) {}
}
