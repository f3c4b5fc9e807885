package org.quillgraph.domain.workspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quillgraph.domain.model.Concluding;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unique;

/** How far one node of a workflow has come in one run. */
@Described("How far one node of a workflow has come in one run.")
@Unique(
        name = "Node",
        of = {"run", "nodeId"})
public record WorkflowNodeState(
        Key<WorkflowNodeState> id,
        @Inverse("nodeStates") @Described("The run.") Key<WorkflowRun> run,
        @Described("The id of the node in the graph of the workflow.") String nodeId,
        @Default("PENDING") @Described("How far it has come.") RunStatus status,
        @Default("0") @Described("The same as a figure, from 0 to 1.") BigDecimal progress,
        @Described("What was said on the way: a JSON array.") Optional<Json> messages,
        @Described("When work on it began.") Optional<Instant> startedAt,
        @Described("When it came to its end.") Optional<Instant> completedAt,
        @Described("What went wrong, if something did.") Optional<String> error,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<WorkflowNodeState>, Concluding {

    public WorkflowNodeState {
        nodeId = Rules.indexed("nodeId", Rules.notBlank("nodeId", nodeId));
        progress = Rules.range("progress", progress, 0, 1);
        messages = Rules.jsonArray("messages", messages);
        startedAt = Rules.time("startedAt", startedAt);
        completedAt = Rules.time("completedAt", completedAt);
        error = Rules.text("error", error);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /** The state after what was said of the node; refused where it makes no sense. */
    public WorkflowNodeState report(NodeReport report, Instant now) {
        refuseSenseless(report);
        RunStatus next = report.status();
        Map<String, Object> changes = new HashMap<>();
        changes.put("status", next);
        changes.put(
                "progress",
                next == RunStatus.COMPLETED ? BigDecimal.ONE : report.progress().orElse(progress));
        changes.put("messages", report.message().map(this::and).or(() -> messages));
        changes.put("error", report.error());
        if (next != RunStatus.PENDING) {
            changes.put("startedAt", startedAt.or(() -> Optional.of(now)));
        }
        if (next.isFinal()) {
            changes.put("completedAt", Optional.of(now));
        }
        return Records.with(this, changes);
    }

    /** The state of a node that ended without a report of its own. */
    public WorkflowNodeState end(RunStatus as, Instant now) {
        return Records.with(this, Map.of("status", as, "completedAt", Optional.of(now)));
    }

    private void refuseSenseless(NodeReport report) {
        RunStatus next = report.status();
        if (status.isFinal()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The node %s is %s, and stays so.".formatted(nodeId, status)));
        }
        if (next == RunStatus.CANCELLED) {
            throw ProblemException.invalid("status", "is CANCELLED; cancel the whole run.");
        }
        if (next == RunStatus.PENDING && status != RunStatus.PENDING) {
            throw ProblemException.invalid(
                    "status", "is PENDING, but work on the node has begun; report how it goes.");
        }
        if (next == RunStatus.COMPLETED
                && report.progress().filter(it -> it.compareTo(BigDecimal.ONE) != 0).isPresent()) {
            throw ProblemException.invalid(
                    "progress", "is not 1, which a completed node has; leave it out.");
        }
        if (next != RunStatus.FAILED && report.error().isPresent()) {
            throw ProblemException.invalid(
                    "error", "goes with a node that is FAILED; use message for anything else.");
        }
    }

    private Json and(String message) {
        List<Object> all = new ArrayList<>();
        messages.ifPresent(before -> all.addAll((List<?>) Objects.requireNonNull(before.value())));
        all.add(message);
        return new Json(all);
    }

    @Override
    public boolean isConcluded() {
        return status.isFinal();
    }
}
