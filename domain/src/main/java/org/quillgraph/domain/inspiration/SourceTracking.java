package org.quillgraph.domain.inspiration;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/** One collection of an idea from a platform, and how its processing went. */
@Described("One collection of an idea from a platform, and how its processing went.")
public record SourceTracking(
        Key<SourceTracking> id,
        @Inverse("sourceTrackings") @Described("The idea that was collected.")
                Key<IdeaInspiration> inspiration,
        @Default("UNKNOWN") @Described("The medium it was found in.") SourceType sourceType,
        @Described("Where it was collected, such as youtube.") String platform,
        @Default(Default.NOW) @Described("When it was collected.") Instant collectedAt,
        @Default("PENDING") @Described("How far its processing has come.")
                ProcessingStatus processingStatus,
        @Described("What went wrong, if something did.") Optional<String> errorLog,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<SourceTracking> {

    public SourceTracking {
        platform = Rules.indexed("platform", Rules.notBlank("platform", platform));
        collectedAt = Rules.time("collectedAt", collectedAt);
        errorLog = Rules.text("errorLog", errorLog);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
