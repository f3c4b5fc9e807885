package org.quillgraph.application.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.application.change.Rule;
import org.quillgraph.application.change.Steps;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.workspace.NodeGraph;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.WorkflowGraph;
import org.quillgraph.domain.workspace.WorkflowRun;

/** A workflow keeps its steps while it is gone through, and its project while it has runs. */
public final class WorkflowsFitTheirRuns implements Rule {
    private static final List<RunStatus> OPEN =
            Arrays.stream(RunStatus.values()).filter(status -> !status.isFinal()).toList();

    private final Lookup lookup;

    public WorkflowsFitTheirRuns(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public void check(Steps steps) {
        for (Step<WorkflowGraph> step : steps.of(WorkflowGraph.class)) {
            if (step.before().isEmpty()) {
                continue;
            }
            WorkflowGraph workflow = step.after();
            if (step.changes(it -> NodeGraph.of("graph", it.graph()))) {
                refuse(
                        workflow,
                        runs(workflow, OPEN),
                        "not at their end; let them end or cancel them before you change its nodes or edges");
            }
            if (step.changes(WorkflowGraph::project)) {
                refuse(
                        workflow,
                        runs(workflow, List.of(RunStatus.values())),
                        "of the project that it is of now; leave it there");
            }
        }
    }

    private List<Key<WorkflowRun>> runs(WorkflowGraph workflow, List<RunStatus> statuses) {
        return lookup.keys(
                WorkflowRun.class,
                runs -> {
                    ToOne of = Objects.requireNonNull(runs.toOne("workflow"));
                    return new Filter.All(
                            List.of(
                                    new Filter.Through(
                                            of,
                                            new Filter.Compare(
                                                    of.target().id(),
                                                    Filter.Operator.EQ,
                                                    workflow.id().value())),
                                    new Filter.In(runs.attribute("status"), statuses)));
                });
    }

    /** {@code The workflow Editorial has runs (2, such as 01…) that are not at their end; …} */
    private static void refuse(
            WorkflowGraph workflow, List<Key<WorkflowRun>> runs, String whatTheyAre) {
        if (!runs.isEmpty()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The workflow %s has runs (%d, such as %s) that are %s, or make another workflow."
                                    .formatted(
                                            workflow.name(),
                                            runs.size(),
                                            runs.getFirst(),
                                            whatTheyAre)));
        }
    }
}
