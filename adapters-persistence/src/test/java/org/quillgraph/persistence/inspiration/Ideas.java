package org.quillgraph.persistence.inspiration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.ProcessingStatus;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceTracking;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Key;

/** Plain ideas and what is said of them, for tests that care for one thing at a time. */
public final class Ideas {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Ideas() {}

    public static <T> Key<T> newKey() {
        return new Key<>(UUID.randomUUID());
    }

    public static IdeaInspiration idea() {
        return idea(newKey(), "A robot that paints", Optional.empty(), 0);
    }

    static IdeaInspiration fromSource(String sourceId) {
        return idea(newKey(), "A robot that paints", Optional.of(sourceId), 0);
    }

    static IdeaInspiration titled(IdeaInspiration idea, String title) {
        return idea(idea.id(), title, idea.sourceId(), idea.version());
    }

    static IdeaInspiration idea(
            Key<IdeaInspiration> id, String title, Optional<String> sourceId, int version) {
        return new IdeaInspiration(
                id,
                title,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                SourceType.VIDEO,
                sourceId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON,
                NOON,
                version);
    }

    static Classification classification(Key<IdeaInspiration> idea, Instant at) {
        return classification(newKey(), idea, at);
    }

    static Classification classification(
            Key<Classification> id, Key<IdeaInspiration> idea, Instant at) {
        return new Classification(
                id,
                idea,
                "music",
                new BigDecimal("0.9"),
                false,
                Optional.empty(),
                Optional.empty(),
                at,
                NOON,
                NOON,
                0);
    }

    static Scoring scoring(Key<IdeaInspiration> idea, Instant at) {
        return new Scoring(
                newKey(),
                idea,
                new BigDecimal("60"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                NOON,
                NOON,
                0);
    }

    static SourceTracking sourceTracking(Key<IdeaInspiration> idea) {
        return new SourceTracking(
                newKey(),
                idea,
                SourceType.VIDEO,
                "youtube",
                NOON,
                ProcessingStatus.PENDING,
                Optional.empty(),
                NOON,
                NOON,
                0);
    }
}
