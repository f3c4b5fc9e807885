package org.quillgraph.domain.workspace;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/** Steps of work and which of them has to be done before which. */
@Described("Steps of work and which of them has to be done before which.")
public record WorkflowGraph(
        Key<WorkflowGraph> id,
        @Inverse("workflowGraphs") @Described("The project whose work it is.") Key<Project> project,
        @Described("What it is called.") String name,
        @Described("What it is for.") Optional<String> description,
        @Described(
                        "{nodes: [{id, label, type}], edges: [{source, target}]}: every edge ends on nodes, and none leads back.")
                Json graph,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<WorkflowGraph> {

    public WorkflowGraph {
        name = Rules.indexed("name", Rules.notBlank("name", name));
        description = Rules.text("description", description);
        NodeGraph.of("graph", graph);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
