package org.quillgraph.application.inspiration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;

/** Gives an idea a label; the newest of its labels is the one it goes by. */
public final class ClassifyIdea {
    private final Repositories repositories;

    /**
     * What a classifier says.
     *
     * @param classifiedAt now, where it is left out
     */
    public record Label(
            String category,
            BigDecimal confidence,
            boolean isStory,
            Optional<BigDecimal> storyConfidence,
            Optional<Json> indicators,
            Optional<Instant> classifiedAt) {}

    public ClassifyIdea(Repositories repositories) {
        this.repositories = repositories;
    }

    public Classification classify(Key<IdeaInspiration> idea, Label label) {
        Instant now = Instant.now();
        Classification classification =
                new Classification(
                        Key.fresh(),
                        Ideas.existing(repositories, idea).id(),
                        label.category(),
                        label.confidence(),
                        label.isStory(),
                        label.storyConfidence(),
                        label.indicators(),
                        Ideas.noted("classifiedAt", label.classifiedAt(), now),
                        now,
                        now,
                        0);
        repositories.of(Classification.class).add(classification);
        return classification;
    }
}
