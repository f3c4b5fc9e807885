package org.quillgraph.domain.workspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
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
        implements Entity<WorkflowNodeState> {

    public WorkflowNodeState {
        nodeId = Rules.indexed("nodeId", Rules.notBlank("nodeId", nodeId));
        progress = Rules.range("progress", progress, 0, 1);
        messages = Rules.jsonArray("messages", messages);
        startedAt = Rules.time("startedAt", startedAt);
        completedAt = Rules.time("completedAt", completedAt);
        error = Rules.text("error", error);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
    }
}
