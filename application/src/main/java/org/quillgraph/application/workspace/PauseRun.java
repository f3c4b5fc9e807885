package org.quillgraph.application.workspace;

import org.quillgraph.application.change.Held;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.WorkflowRun;

/** Stops a run for a while; no node reports until it is resumed. */
public final class PauseRun {
    private final Repositories repositories;

    public PauseRun(Repositories repositories) {
        this.repositories = repositories;
    }

    public WorkflowRun pause(Key<WorkflowRun> run) {
        return Held.of(repositories, WorkflowRun.class, run)
                .change((it, now) -> it.become(RunStatus.PAUSED, now));
    }
}
