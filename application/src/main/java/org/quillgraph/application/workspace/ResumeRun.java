package org.quillgraph.application.workspace;

import org.quillgraph.application.change.Held;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.WorkflowRun;

/** Lets a run go on that was paused. */
public final class ResumeRun {
    private final Repositories repositories;

    public ResumeRun(Repositories repositories) {
        this.repositories = repositories;
    }

    public WorkflowRun resume(Key<WorkflowRun> run) {
        return Held.of(repositories, WorkflowRun.class, run)
                .change((it, now) -> it.become(RunStatus.RUNNING, now));
    }
}
