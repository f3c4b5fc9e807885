package org.quillgraph.domain.query.differential;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.model.Key;

/** Works out the derived components of records, as a store does when they are written. */
public final class DerivedKeys {

    private DerivedKeys() {}

    public static List<Record> filledIn(Collection<? extends Record> records) {
        return records.stream()
                .map(
                        record ->
                                record instanceof IdeaInspiration idea
                                        ? withLatest(idea, records)
                                        : record)
                .toList();
    }

    private static Record withLatest(IdeaInspiration idea, Collection<? extends Record> records) {
        Optional<Classification> classification =
                records.stream()
                        .filter(Classification.class::isInstance)
                        .map(Classification.class::cast)
                        .filter(it -> it.inspiration().equals(idea.id()))
                        .max(
                                Comparator.comparing(Classification::classifiedAt)
                                        .thenComparing(Classification::id, Key.ORDER));
        Optional<Scoring> scoring =
                records.stream()
                        .filter(Scoring.class::isInstance)
                        .map(Scoring.class::cast)
                        .filter(it -> it.inspiration().equals(idea.id()))
                        .max(
                                Comparator.comparing(Scoring::scoredAt)
                                        .thenComparing(Scoring::id, Key.ORDER));
        return new IdeaInspiration(
                idea.id(),
                idea.title(),
                idea.description(),
                idea.content(),
                idea.keywords(),
                idea.sourceType(),
                idea.sourceId(),
                idea.sourceUrl(),
                idea.sourceCreatedBy(),
                idea.sourceCreatedAt(),
                idea.metadata(),
                idea.score(),
                idea.category(),
                idea.subcategoryRelevance(),
                idea.contextualCategoryScores(),
                classification.map(Classification::id),
                scoring.map(Scoring::id),
                idea.createdAt(),
                idea.updatedAt(),
                idea.version());
    }
}
