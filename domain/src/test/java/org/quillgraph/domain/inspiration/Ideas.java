package org.quillgraph.domain.inspiration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;

/**
 * Ideas and what is said of them, with nothing but what they must have; {@link Records#with} adds
 * the rest.
 */
public final class Ideas {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Ideas() {}

    public static <T> Key<T> newKey() {
        return new Key<>(UUID.randomUUID());
    }

    public static IdeaInspiration idea() {
        return idea("A robot that paints");
    }

    public static IdeaInspiration idea(String title) {
        return new IdeaInspiration(
                newKey(),
                title,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                SourceType.VIDEO,
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
                Optional.empty(),
                NOON,
                NOON,
                0);
    }

    public static IdeaInspiration fromSource(String sourceId) {
        return Records.with(idea(), "sourceId", Optional.of(sourceId));
    }

    public static IdeaInspiration titled(IdeaInspiration idea, String title) {
        return Records.with(idea, "title", title);
    }

    public static Classification classification(Key<IdeaInspiration> of, Instant at) {
        return new Classification(
                newKey(),
                of,
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

    public static Scoring scoring(Key<IdeaInspiration> of, Instant at) {
        return new Scoring(
                newKey(),
                of,
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

    public static SourceTracking sourceTracking(Key<IdeaInspiration> of) {
        return new SourceTracking(
                newKey(),
                of,
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
