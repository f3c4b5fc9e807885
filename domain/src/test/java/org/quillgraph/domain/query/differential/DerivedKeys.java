package org.quillgraph.domain.query.differential;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;

/** Works out the derived components of records, as a store does when they are written. */
public final class DerivedKeys {

    private DerivedKeys() {}

    public static List<Record> filledIn(Collection<? extends Record> records) {
        return records.stream()
                .map(
                        record ->
                                switch (record) {
                                    case IdeaInspiration idea -> withLatest(idea, records);
                                    case Pipeline pipeline -> withTotal(pipeline, records);
                                    default -> record;
                                })
                .toList();
    }

    private static Record withTotal(Pipeline pipeline, Collection<? extends Record> records) {
        BigDecimal total =
                records.stream()
                        .filter(CostEntry.class::isInstance)
                        .map(CostEntry.class::cast)
                        .filter(cost -> cost.pipeline().equals(pipeline.id()))
                        .map(CostEntry::cost)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Records.with(pipeline, "totalCost", total);
    }

    private static Record withLatest(IdeaInspiration idea, Collection<? extends Record> records) {
        Optional<Key<Classification>> classification =
                latest(
                        records,
                        Classification.class,
                        it -> it.inspiration().equals(idea.id()),
                        Classification::classifiedAt);
        Optional<Key<Scoring>> scoring =
                latest(
                        records,
                        Scoring.class,
                        it -> it.inspiration().equals(idea.id()),
                        Scoring::scoredAt);
        return Records.with(
                Records.with(idea, "latestClassification", classification),
                "latestScoring",
                scoring);
    }

    private static <R extends Entity<R>> Optional<Key<R>> latest(
            Collection<? extends Record> records,
            Class<R> type,
            Predicate<R> isOfIdea,
            Function<R, Instant> at) {
        return records.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(isOfIdea)
                .max(Comparator.comparing(at).thenComparing(Entity::id, Key.ORDER))
                .map(Entity::id);
    }
}
