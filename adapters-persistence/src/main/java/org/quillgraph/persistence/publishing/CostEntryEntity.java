package org.quillgraph.persistence.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.persistence.repository.Row;

/** The row of a cost entry. */
@Entity
@Table(name = "cost_tracking")
public class CostEntryEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public PipelineEntity pipeline;

    public String service;
    public @Nullable String operation;
    public BigDecimal cost;
    public @Nullable Integer tokensUsed;
    public Instant occurredAt;
}
