package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.persistence.repository.Row;

/** The row of a run. */
@Entity
@Table(name = "workflow_run")
public class WorkflowRunEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public ProjectEntity project;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public WorkflowGraphEntity workflow;

    @Enumerated(EnumType.STRING)
    public RunStatus status;

    public @Nullable Json input;

    public @Nullable Json output;

    public Instant startedAt;

    public @Nullable Instant finishedAt;

    public @Nullable String lastMessage;
}
