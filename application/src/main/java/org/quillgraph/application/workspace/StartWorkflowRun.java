package org.quillgraph.application.workspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.workspace.NodeGraph;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.WorkflowGraph;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/** Begins to go through a workflow, with a state for each of its nodes. */
public final class StartWorkflowRun {
    private final Repositories repositories;

    public StartWorkflowRun(Repositories repositories) {
        this.repositories = repositories;
    }

    public Outcome<WorkflowRun> start(Key<WorkflowGraph> workflow, Optional<Json> input) {
        WorkflowGraph graph = Held.of(repositories, WorkflowGraph.class, workflow).record();
        Held.of(repositories, Project.class, graph.project())
                .record()
                .refuseArchived("starts no runs");
        NodeGraph steps = NodeGraph.of("graph", graph.graph());
        if (steps.nodes().isEmpty()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The workflow %s has no nodes, so there is nothing to run; add some to its graph."
                                    .formatted(graph.name())));
        }
        Instant now = Instant.now();
        WorkflowRun run = run(graph, input, now);
        List<Entity<?>> records = new ArrayList<>(List.of(run));
        steps.nodes().forEach(node -> records.add(state(run, node, now)));
        repositories.addAll(records);
        return new Outcome<>(records.size(), run);
    }

    private static WorkflowRun run(WorkflowGraph graph, Optional<Json> input, Instant now) {
        return new WorkflowRun(
                Key.fresh(),
                graph.project(),
                graph.id(),
                RunStatus.RUNNING,
                input,
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                0);
    }

    private static WorkflowNodeState state(WorkflowRun run, String node, Instant now) {
        return new WorkflowNodeState(
                Key.fresh(),
                run.id(),
                node,
                RunStatus.PENDING,
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                0);
    }
}
