package org.quillgraph.domain.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Searchable;
import org.quillgraph.domain.model.Unique;

/** An article found on a competitor's site. */
@Described("An article found on a competitor's site.")
@Unique(name = "Url", of = "url")
@Searchable({"title"})
public record CompetitorArticle(
        Key<CompetitorArticle> id,
        @Inverse("articles") @Described("The site it was found on.") Key<Competitor> competitor,
        @Described("Where it is; no other one is there.") String url,
        @Described("What it is called.") Optional<String> title,
        @Described("The day it was published.") Optional<LocalDate> publishedDate,
        @Described("Who wrote it, as the site says.") Optional<String> author,
        @Described("How many words it has.") Optional<Integer> wordCount,
        @Described("What it is about.") List<String> mainTopics,
        @Described("What it is meant to be found by.") List<String> keywords,
        @Described("How often it was shared.") Optional<Integer> socialShares,
        @Described("How many other pages lead to it.") Optional<Integer> backlinks,
        @Default(Default.NOW) @Described("When it was found.") Instant discoveredAt,
        @Described("When it was looked into.") Optional<Instant> analyzedAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<CompetitorArticle> {

    public CompetitorArticle {
        url = Rules.indexed("url", Rules.notBlank("url", url));
        title = Rules.text("title", title);
        publishedDate = Rules.date("publishedDate", publishedDate);
        author = Rules.text("author", author);
        wordCount = Rules.atLeast("wordCount", wordCount, 0);
        mainTopics = Rules.texts("mainTopics", mainTopics);
        keywords = Rules.texts("keywords", keywords);
        socialShares = Rules.atLeast("socialShares", socialShares, 0);
        backlinks = Rules.atLeast("backlinks", backlinks, 0);
        discoveredAt = Rules.time("discoveredAt", discoveredAt);
        analyzedAt = Rules.time("analyzedAt", analyzedAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
