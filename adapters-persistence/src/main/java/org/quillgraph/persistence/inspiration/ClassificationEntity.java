package org.quillgraph.persistence.inspiration;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Row;

/** The row of a classification. */
@Entity
@Table(name = "classification")
public class ClassificationEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public IdeaInspirationEntity inspiration;

    public String category;
    public BigDecimal confidence;
    public boolean isStory;
    public @Nullable BigDecimal storyConfidence;
    public @Nullable Json indicators;
    public Instant classifiedAt;
}
