package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.workspace.Priority;
import org.quillgraph.domain.workspace.TicketStatus;
import org.quillgraph.persistence.inspiration.IdeaInspirationEntity;
import org.quillgraph.persistence.repository.Row;

/** The row of a ticket. */
@Entity
@Table(name = "idea_ticket")
public class IdeaTicketEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public ProjectEntity project;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable IdeaInspirationEntity inspiration;

    public String title;

    public @Nullable String description;

    @Enumerated(EnumType.STRING)
    public TicketStatus status;

    @Enumerated(EnumType.STRING)
    public Priority priority;
}
