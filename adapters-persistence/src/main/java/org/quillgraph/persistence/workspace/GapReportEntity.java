package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.quillgraph.persistence.repository.Row;

/** The row of a gap report. */
@Entity
@Table(name = "gap_report")
public class GapReportEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public ProjectEntity project;

    public Instant generatedAt;
}
