package org.quillgraph.application.workspace;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.quillgraph.application.change.Rule;
import org.quillgraph.application.change.Steps;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.workspace.WorkflowGraph;
import org.quillgraph.domain.workspace.WorkflowRun;

/** A run is of the project that its workflow is of. */
public final class RunsOfOwnWorkflows implements Rule {
    private final Repositories repositories;

    public RunsOfOwnWorkflows(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public void check(Steps steps) {
        List<Step<WorkflowRun>> runs =
                steps.of(WorkflowRun.class).stream()
                        .filter(
                                run ->
                                        run.changes(WorkflowRun::workflow)
                                                || run.changes(WorkflowRun::project))
                        .toList();
        List<Key<WorkflowGraph>> keys =
                runs.stream().map(run -> run.after().workflow()).distinct().toList();
        // held, so that nobody moves or redraws a workflow of which a run begins
        Map<Key<WorkflowGraph>, WorkflowGraph> workflows =
                repositories.of(WorkflowGraph.class).lock(keys).stream()
                        .collect(toMap(WorkflowGraph::id, it -> it));
        for (Step<WorkflowRun> run : runs) {
            WorkflowGraph workflow = workflows.get(run.after().workflow());
            if (workflow != null && !workflow.project().equals(run.after().project())) {
                throw run.refused(
                        "workflow",
                        "the workflow %s is of the project %s, and the run of %s; take a workflow of the run's own project."
                                .formatted(
                                        workflow.name(),
                                        workflow.project(),
                                        run.after().project()));
            }
        }
    }
}
