package org.quillgraph.domain.workspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/** What a report found of one ticket in the work. */
@Described("What a report found of one ticket in the work.")
public record GapSuggestion(
        Key<GapSuggestion> id,
        @Inverse("suggestions") @Described("The report.") Key<GapReport> report,
        @Inverse("gapSuggestions") @Described("The ticket.") Key<IdeaTicket> ticket,
        @Described("How much of it was found.") GapStatus status,
        @Described("What else there is to say.") Optional<String> notes,
        @Described("How sure the report is, from 0 to 1.") BigDecimal confidence,
        @Described("The files in which it was found.") List<String> relatedFiles,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<GapSuggestion> {

    public GapSuggestion {
        notes = Rules.text("notes", notes);
        confidence = Rules.range("confidence", confidence, 0, 1);
        relatedFiles = Rules.texts("relatedFiles", relatedFiles);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
