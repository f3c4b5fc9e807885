package org.quillgraph.specimen;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.specimen.Specimen.Grade;
import org.quillgraph.persistence.inspiration.IdeaInspirationEntity;
import org.quillgraph.persistence.repository.Row;

/** The row of a specimen. */
@Entity
@Table(name = "specimen")
public class SpecimenEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public IdeaInspirationEntity inspiration;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable SpecimenEntity whole;

    public String label;

    @Enumerated(EnumType.STRING)
    public Grade grade;

    @Enumerated(EnumType.STRING)
    public @Nullable Grade estimate;

    public LocalDate madeOn;
    public @Nullable LocalDate seenOn;
    public long size;
    public @Nullable Long weight;
    public @Nullable Boolean isSound;
}
