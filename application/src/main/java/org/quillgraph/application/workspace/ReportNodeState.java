package org.quillgraph.application.workspace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.workspace.NodeGraph;
import org.quillgraph.domain.workspace.NodeReport;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.WorkflowGraph;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/** Notes how far a node of a run has come; the run's status follows those of its nodes. */
public final class ReportNodeState {
    private final Repositories repositories;
    private final Lookup lookup;

    public ReportNodeState(Repositories repositories, Lookup lookup) {
        this.repositories = repositories;
        this.lookup = lookup;
    }

    public Outcome<WorkflowNodeState> report(
            Key<WorkflowRun> key, String nodeId, NodeReport report) {
        // held first: two who report the last two nodes would each see the other's still running
        Held<WorkflowRun> run = Held.of(repositories, WorkflowRun.class, key);
        run.record().refuseReports();
        Repository<WorkflowNodeState> states = repositories.of(WorkflowNodeState.class);
        List<WorkflowNodeState> nodes =
                states.lock(lookup.referringTo(key, WorkflowNodeState.class, "run"));
        WorkflowNodeState before = named(nodes, nodeId);
        refuseTooEarly(run.record(), nodes, nodeId, report);
        WorkflowNodeState after =
                new Held<>(before, states).change((node, now) -> node.report(report, now));
        List<RunStatus> statuses =
                nodes.stream()
                        .map(node -> node.equals(before) ? after.status() : node.status())
                        .toList();
        WorkflowRun followed = run.change((it, now) -> it.follow(statuses, report.message(), now));
        return new Outcome<>(followed.equals(run.record()) ? 1 : 2, after);
    }

    /** What goes wrong may be said at any time. */
    private void refuseTooEarly(
            WorkflowRun run, List<WorkflowNodeState> nodes, String nodeId, NodeReport report) {
        if (report.status() == RunStatus.PENDING || report.status() == RunStatus.FAILED) {
            return;
        }
        WorkflowGraph workflow =
                repositories.of(WorkflowGraph.class).find(run.workflow()).orElseThrow();
        Set<String> first = NodeGraph.of("graph", workflow.graph()).before(nodeId);
        List<String> open =
                nodes.stream()
                        .filter(node -> node.status() != RunStatus.COMPLETED)
                        .map(WorkflowNodeState::nodeId)
                        .filter(first::contains)
                        .toList();
        if (!open.isEmpty()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The node %s comes after %s; report %s COMPLETED before."
                                    .formatted(
                                            nodeId,
                                            String.join(" and ", open),
                                            open.size() == 1 ? "that" : "those")));
        }
    }

    private static WorkflowNodeState named(List<WorkflowNodeState> nodes, String nodeId) {
        Optional<WorkflowNodeState> named =
                nodes.stream().filter(node -> node.nodeId().equals(nodeId)).findFirst();
        return named.orElseThrow(
                () ->
                        ProblemException.invalid(
                                "nodeId",
                                "is %s, and the run has no such node; it has %s."
                                        .formatted(
                                                nodeId,
                                                String.join(
                                                        ", ",
                                                        nodes.stream()
                                                                .limit(20)
                                                                .map(WorkflowNodeState::nodeId)
                                                                .toList()))));
    }
}
