package org.quillgraph.application.workspace;

import java.util.List;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/** Ends a run before its time, and with it what its nodes had still to do. */
public final class CancelRun {
    private final Repositories repositories;
    private final Lookup lookup;

    public CancelRun(Repositories repositories, Lookup lookup) {
        this.repositories = repositories;
        this.lookup = lookup;
    }

    public Outcome<WorkflowRun> cancel(Key<WorkflowRun> run) {
        WorkflowRun cancelled =
                Held.of(repositories, WorkflowRun.class, run)
                        .change((it, now) -> it.become(RunStatus.CANCELLED, now));
        Repository<WorkflowNodeState> states = repositories.of(WorkflowNodeState.class);
        List<WorkflowNodeState> open =
                states.lock(lookup.referringTo(run, WorkflowNodeState.class, "run")).stream()
                        .filter(state -> !state.status().isFinal())
                        .toList();
        open.forEach(
                state ->
                        new Held<>(state, states)
                                .change((it, now) -> it.end(RunStatus.CANCELLED, now)));
        return new Outcome<>(1 + open.size(), cancelled);
    }
}
