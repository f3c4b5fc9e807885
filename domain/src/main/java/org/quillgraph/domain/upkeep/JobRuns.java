package org.quillgraph.domain.upkeep;

import java.util.Optional;

/** Remembers when jobs were done and what came of them, also after their program has ended. */
public interface JobRuns {

    /** Stores a run, in place of what was stored of it before. */
    void save(JobRun run);

    /** The run that was started last. */
    Optional<JobRun> last(Job job);
}
