package org.quillgraph.domain.specimen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unique;

/** Has a component of each kind that the types of the graph have none of, required and optional. */
@Described("Something that was made after an idea, to see what comes of it.")
@Unique(
        name = "Label",
        of = {"grade", "madeOn", "label"})
public record Specimen(
        Key<Specimen> id,
        @Inverse("specimens") Key<IdeaInspiration> inspiration,
        @Inverse("parts") Optional<Key<Specimen>> whole,
        String label,
        Grade grade,
        Optional<Grade> estimate,
        LocalDate madeOn,
        Optional<LocalDate> seenOn,
        long size,
        Optional<Long> weight,
        Optional<Boolean> isSound,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Specimen> {

    /** Stands in another order than the alphabet's. */
    public enum Grade {
        LOW,
        MEDIUM,
        HIGH
    }

    public Specimen {
        label = Rules.notBlank("label", label);
        madeOn = Rules.date("madeOn", madeOn);
        seenOn = Rules.date("seenOn", seenOn);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
    }
}
