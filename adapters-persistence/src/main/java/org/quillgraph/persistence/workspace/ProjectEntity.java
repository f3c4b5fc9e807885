package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.workspace.ProjectStatus;
import org.quillgraph.persistence.repository.Row;

/** The row of a project. */
@Entity
@Table(name = "project")
public class ProjectEntity extends Row {
    public String slug;

    public String name;

    public @Nullable String description;

    @Enumerated(EnumType.STRING)
    public ProjectStatus status;

    public boolean isPrivate;
}
