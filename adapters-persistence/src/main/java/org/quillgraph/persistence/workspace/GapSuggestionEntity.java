package org.quillgraph.persistence.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.workspace.GapStatus;
import org.quillgraph.persistence.repository.Row;

/** The row of a gap suggestion. */
@Entity
@Table(name = "gap_suggestion")
public class GapSuggestionEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public GapReportEntity report;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public IdeaTicketEntity ticket;

    @Enumerated(EnumType.STRING)
    public GapStatus status;

    public @Nullable String notes;

    public BigDecimal confidence;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> relatedFiles;
}
