package org.quillgraph.domain.publishing;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unique;

/** A site whose articles are watched. */
@Described("A site whose articles are watched.")
@Unique(name = "Domain", of = "domain")
public record Competitor(
        Key<Competitor> id,
        @Described("Its host name; no other competitor has it.") String domain,
        @Described("What it is called.") Optional<String> name,
        @Default("true") @Described("Whether it is watched.") boolean isActive,
        @Default("24") @Described("Hours between two looks at it.") int checkFrequencyHours,
        @Described("When it was looked at last.") Optional<Instant> lastCheckedAt,
        @Default("0") @Described("Articles found on it so far.") int totalArticlesFound,
        @Default("0") @Described("Articles found on it within 30 days.") int newArticles30d,
        @Described("What it writes about of late.") Optional<Json> trendingTopics,
        @Described("What else is known of it.") Optional<Json> metadata,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Competitor> {

    public Competitor {
        domain = Rules.indexed("domain", Rules.notBlank("domain", domain));
        name = Rules.text("name", name);
        checkFrequencyHours = Rules.atLeast("checkFrequencyHours", checkFrequencyHours, 1);
        lastCheckedAt = Rules.time("lastCheckedAt", lastCheckedAt);
        totalArticlesFound = Rules.atLeast("totalArticlesFound", totalArticlesFound, 0);
        newArticles30d = Rules.atLeast("newArticles30d", newArticles30d, 0);
        trendingTopics = Rules.json("trendingTopics", trendingTopics);
        metadata = Rules.json("metadata", metadata);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
