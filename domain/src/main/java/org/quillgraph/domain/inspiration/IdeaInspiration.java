package org.quillgraph.domain.inspiration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Derived;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Searchable;
import org.quillgraph.domain.model.Unique;

/** Something collected that content may be made from. */
@Described("Something collected that content may be made from: a video, an article, a talk.")
@Unique(
        name = "Source",
        of = {"sourceType", "sourceId"})
@Searchable({"title", "description", "content"})
public record IdeaInspiration(
        Key<IdeaInspiration> id,
        @Described("What it is called.") String title,
        @Described("What its source says of it.") Optional<String> description,
        @Described("Its text: the transcript of a video, the body of an article.")
                Optional<String> content,
        @Described("Words the source files it under.") List<String> keywords,
        @Default("UNKNOWN") @Described("The medium it was found in.") SourceType sourceType,
        @Described("Its identity at the source; together with sourceType it names one idea.")
                Optional<String> sourceId,
        @Described("Where it can be seen.") Optional<String> sourceUrl,
        @Described("Who made it, as the source names them.") Optional<String> sourceCreatedBy,
        @Described("When it appeared at the source.") Optional<Instant> sourceCreatedAt,
        @Described("What else the source told, such as views and likes.") Optional<Json> metadata,
        @Described("The collector's score, from 0 to 100.") Optional<Integer> score,
        @Described("The collector's category.") Optional<String> category,
        @Described("Subcategory to relevance in percent: a JSON object of integers.")
                Optional<Json> subcategoryRelevance,
        @Described(
                        "Context (such as region:us) to score in percent of the base score: a JSON object of integers.")
                Optional<Json> contextualCategoryScores,
        @Derived @Described("The newest classification by classifiedAt.")
                Optional<Key<Classification>> latestClassification,
        @Derived @Described("The newest scoring by scoredAt.") Optional<Key<Scoring>> latestScoring,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<IdeaInspiration> {

    public IdeaInspiration {
        title = Rules.notBlank("title", title);
        description = Rules.text("description", description);
        content = Rules.text("content", content);
        keywords = Rules.texts("keywords", keywords);
        sourceId = Rules.indexed("sourceId", sourceId);
        sourceUrl = Rules.text("sourceUrl", sourceUrl);
        sourceCreatedBy = Rules.text("sourceCreatedBy", sourceCreatedBy);
        sourceCreatedAt = Rules.time("sourceCreatedAt", sourceCreatedAt);
        metadata = Rules.json("metadata", metadata);
        score = Rules.range("score", score, 0, 100);
        category = Rules.indexed("category", category);
        subcategoryRelevance =
                Rules.jsonObjectOfIntegers("subcategoryRelevance", subcategoryRelevance);
        contextualCategoryScores =
                Rules.jsonObjectOfIntegers("contextualCategoryScores", contextualCategoryScores);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
