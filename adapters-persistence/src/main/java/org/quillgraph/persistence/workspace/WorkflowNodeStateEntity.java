package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.persistence.repository.Row;

/** The row of a node state. */
@Entity
@Table(name = "workflow_node_state")
public class WorkflowNodeStateEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public WorkflowRunEntity run;

    public String nodeId;

    @Enumerated(EnumType.STRING)
    public RunStatus status;

    public BigDecimal progress;

    public @Nullable Json messages;

    public @Nullable Instant startedAt;

    public @Nullable Instant completedAt;

    public @Nullable String error;
}
