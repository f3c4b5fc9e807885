package org.quillgraph.application.workspace;

import java.util.List;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.workspace.NodeReport;
import org.quillgraph.domain.workspace.RunStatus;
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
        WorkflowNodeState after =
                new Held<>(before, states).change((node, now) -> node.report(report, now));
        List<RunStatus> statuses =
                nodes.stream()
                        .map(node -> node.equals(before) ? after.status() : node.status())
                        .toList();
        WorkflowRun followed = run.change((it, now) -> it.follow(statuses, report.message(), now));
        return new Outcome<>(followed.equals(run.record()) ? 1 : 2, after);
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
