package org.quillgraph.domain.publishing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Searchable;
import org.quillgraph.domain.model.Unique;
import org.quillgraph.domain.workspace.IdeaTicket;

/** A text that is published, or on its way there. */
@Described("A text that is published, or on its way there.")
@Unique(name = "Slug", of = "slug")
@Searchable({"title", "excerpt", "contentMarkdown"})
public record Article(
        Key<Article> id,
        @Inverse("articles") @Described("Who wrote it, where that is a user.")
                Optional<Key<User>> author,
        @Inverse("articles") @Described("The pipeline that made it.")
                Optional<Key<Pipeline>> pipeline,
        @Inverse("articles") @Described("The ticket it was written for.")
                Optional<Key<IdeaTicket>> ticket,
        @Described("Who wrote it, where no user is known.") Optional<String> authorName,
        @Described("What it is called.") String title,
        @Default(Default.SLUG + "title")
                @Described("Its name in addresses; no other article has it.")
                String slug,
        @Described("Its text, in Markdown.") String contentMarkdown,
        @Described("Its text, in HTML.") Optional<String> contentHtml,
        @Described("A few sentences that stand for it in lists.") Optional<String> excerpt,
        @Described("What search engines show as its title.") Optional<String> metaTitle,
        @Described("What search engines show below its title.") Optional<String> metaDescription,
        @Described("What it is to be found by.") Optional<String> primaryKeyword,
        @Described("What it may be found by as well.") List<String> secondaryKeywords,
        @Described("How well search engines should like it, from 0 to 1.")
                Optional<BigDecimal> seoScore,
        @Described("Its number in WordPress.") Optional<Integer> wpPostId,
        @Described("Where WordPress shows it.") Optional<String> wpUrl,
        @Described("What WordPress calls its state.") Optional<String> wpStatus,
        @Described("How many words it has.") Optional<Integer> wordCount,
        @Described("How many minutes reading it takes.") Optional<Integer> readingTime,
        @Described("Links to the same site.") Optional<Integer> internalLinks,
        @Described("Links to other sites.") Optional<Integer> externalLinks,
        @Default("DRAFT") @Described("How far it has come.") ArticleStatus status,
        @Described("When it was published; a published article has it.")
                Optional<Instant> publishedAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Article> {

    public Article {
        authorName = Rules.text("authorName", authorName);
        title = Rules.indexed("title", Rules.notBlank("title", title));
        slug = Rules.indexed("slug", Rules.notBlank("slug", slug));
        contentMarkdown = Rules.text("contentMarkdown", contentMarkdown);
        contentHtml = Rules.text("contentHtml", contentHtml);
        excerpt = Rules.text("excerpt", excerpt);
        metaTitle = Rules.length("metaTitle", metaTitle, 160);
        metaDescription = Rules.length("metaDescription", metaDescription, 320);
        primaryKeyword = Rules.length("primaryKeyword", primaryKeyword, 100);
        secondaryKeywords = Rules.texts("secondaryKeywords", secondaryKeywords);
        seoScore = Rules.decimalRange("seoScore", seoScore, 0, 1);
        wpUrl = Rules.text("wpUrl", wpUrl);
        wpStatus = Rules.text("wpStatus", wpStatus);
        wordCount = Rules.atLeast("wordCount", wordCount, 0);
        readingTime = Rules.atLeast("readingTime", readingTime, 0);
        internalLinks = Rules.atLeast("internalLinks", internalLinks, 0);
        externalLinks = Rules.atLeast("externalLinks", externalLinks, 0);
        publishedAt = Rules.time("publishedAt", publishedAt);
        if (status == ArticleStatus.PUBLISHED && publishedAt.isEmpty()) {
            throw ProblemException.invalid(
                    "publishedAt",
                    "is missing; say when the article was published, or give it another status.");
        }
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /**
     * The article in another status. Only a draft with a text is published, and what is archived
     * stays so until somebody makes it a draft again.
     */
    public Article become(ArticleStatus next, Instant now) {
        if (next == status) {
            throw refused("is %s already.".formatted(status));
        }
        return switch (next) {
            case DRAFT, ARCHIVED -> Records.with(this, "status", next);
            case PUBLISHED -> {
                if (status == ArticleStatus.ARCHIVED) {
                    throw refused("is ARCHIVED; make it a draft before publishing it.");
                }
                if (contentMarkdown.isBlank()) {
                    throw refused("has no text; write contentMarkdown before publishing it.");
                }
                yield Records.with(this, Map.of("status", next, "publishedAt", Optional.of(now)));
            }
        };
    }

    private ProblemException refused(String reason) {
        return new ProblemException(
                new Problem.Conflict("The article %s %s".formatted(slug, reason)));
    }
}
