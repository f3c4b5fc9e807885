package org.quillgraph.domain.inspiration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/** A label that a classifier gave an idea, with how sure it was. */
@Described("A label that a classifier gave an idea, with how sure it was.")
public record Classification(
        Key<Classification> id,
        @Inverse("classifications") @Described("The idea that was classified.")
                Key<IdeaInspiration> inspiration,
        @Described("The label given.") String category,
        @Described("How sure the classifier was, from 0 to 1.") BigDecimal confidence,
        @Default("false") @Described("Whether the idea tells a story.") boolean isStory,
        @Described("How sure the classifier was of isStory, from 0 to 1.")
                Optional<BigDecimal> storyConfidence,
        @Described("What the classifier went by.") Optional<Json> indicators,
        @Default(Default.NOW)
                @Described(
                        "When the label was given; the newest becomes the idea's latestClassification.")
                Instant classifiedAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Classification> {

    public Classification {
        category = Rules.indexed("category", Rules.notBlank("category", category));
        confidence = Rules.range("confidence", confidence, 0, 1);
        storyConfidence = Rules.decimalRange("storyConfidence", storyConfidence, 0, 1);
        indicators = Rules.json("indicators", indicators);
        classifiedAt = Rules.time("classifiedAt", classifiedAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
