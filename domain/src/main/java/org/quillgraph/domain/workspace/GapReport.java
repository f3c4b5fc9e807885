package org.quillgraph.domain.workspace;

import java.time.Instant;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/** What a look at the tickets of a project found missing in its work. */
@Described("What a look at the tickets of a project found missing in its work.")
public record GapReport(
        Key<GapReport> id,
        @Inverse("gapReports") @Described("The project that was looked at.") Key<Project> project,
        @Default(Default.NOW) @Described("When it was looked at.") Instant generatedAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<GapReport> {

    public GapReport {
        generatedAt = Rules.time("generatedAt", generatedAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
