package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Row;

/** The row of a workflow. */
@Entity
@Table(name = "workflow_graph")
public class WorkflowGraphEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public ProjectEntity project;

    public String name;

    public @Nullable String description;

    public Json graph;
}
