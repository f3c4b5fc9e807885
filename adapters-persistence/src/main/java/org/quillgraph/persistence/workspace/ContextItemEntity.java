package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.workspace.ContextType;
import org.quillgraph.persistence.repository.Row;

/** The row of a context item. */
@Entity
@Table(name = "context_item")
public class ContextItemEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public ProjectEntity project;

    public String name;

    @Enumerated(EnumType.STRING)
    public ContextType type;

    public int tokens;

    public boolean pinned;

    public @Nullable String canonicalDocumentId;
}
