package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.quillgraph.domain.workspace.ProjectRole;
import org.quillgraph.persistence.identity.UserEntity;
import org.quillgraph.persistence.repository.Row;

/** The row of a project's member. */
@Entity
@Table(name = "project_member")
public class ProjectMemberEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public ProjectEntity project;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public UserEntity user;

    @Enumerated(EnumType.STRING)
    public ProjectRole role;
}
