package org.quillgraph.application.workspace;

import java.util.List;
import org.quillgraph.application.change.Rule;
import org.quillgraph.application.change.Steps;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/** How far a node has come is reported while its run goes on, since the run's status follows it. */
public final class NodesAreReported implements Rule {
    private final Repositories repositories;

    public NodesAreReported(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public void check(Steps steps) {
        List<Step<WorkflowNodeState>> moved =
                steps.of(WorkflowNodeState.class).stream()
                        .filter(step -> step.before().isPresent())
                        .filter(step -> step.changes(WorkflowNodeState::status))
                        .toList();
        List<Key<WorkflowRun>> keys =
                moved.stream().map(step -> step.after().run()).distinct().toList();
        List<Key<WorkflowRun>> open =
                repositories.of(WorkflowRun.class).lock(keys).stream()
                        .filter(run -> !run.isConcluded())
                        .map(WorkflowRun::id)
                        .toList();
        for (Step<WorkflowNodeState> step : moved) {
            if (open.contains(step.after().run())) {
                throw step.refused(
                        "status",
                        "follows the reports while the run goes on; use reportNodeState, so that the run's status follows too.");
            }
        }
    }
}
