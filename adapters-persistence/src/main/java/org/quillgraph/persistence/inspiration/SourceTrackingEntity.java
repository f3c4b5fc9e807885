package org.quillgraph.persistence.inspiration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.inspiration.ProcessingStatus;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.persistence.repository.Row;

/** The row of a source tracking. */
@Entity
@Table(name = "source_tracking")
public class SourceTrackingEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public IdeaInspirationEntity inspiration;

    @Enumerated(EnumType.STRING)
    public SourceType sourceType;

    public String platform;
    public Instant collectedAt;

    @Enumerated(EnumType.STRING)
    public ProcessingStatus processingStatus;

    public @Nullable String errorLog;
}
