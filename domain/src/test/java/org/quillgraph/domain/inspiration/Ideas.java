package org.quillgraph.domain.inspiration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.model.Key;

/** Ideas and what hangs on them, with nothing but what they must have. */
public final class Ideas {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private Ideas() {}

    public static IdeaInspiration idea(String title) {
        return new IdeaInspiration(
                new Key<>(UUID.randomUUID()),
                title,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                SourceType.UNKNOWN,
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

    public static Classification classification(IdeaInspiration of, String category) {
        return new Classification(
                new Key<>(UUID.randomUUID()),
                of.id(),
                category,
                BigDecimal.ONE,
                false,
                Optional.empty(),
                Optional.empty(),
                NOON,
                NOON,
                NOON,
                0);
    }

    public static Scoring scoring(IdeaInspiration of, String compositeScore) {
        return new Scoring(
                new Key<>(UUID.randomUUID()),
                of.id(),
                new BigDecimal(compositeScore),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON,
                NOON,
                NOON,
                0);
    }

    public static SourceTracking sourceTracking(IdeaInspiration of, String platform) {
        return new SourceTracking(
                new Key<>(UUID.randomUUID()),
                of.id(),
                SourceType.UNKNOWN,
                platform,
                NOON,
                ProcessingStatus.PENDING,
                Optional.empty(),
                NOON,
                NOON,
                0);
    }
}
