package org.quillgraph.application.inspiration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;

/** What verdicts on ideas have in common. */
final class Ideas {
    /** How far another's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private Ideas() {}

    static IdeaInspiration existing(Repositories repositories, Key<IdeaInspiration> idea) {
        return Held.of(repositories, IdeaInspiration.class, idea).record();
    }

    /** A time to come would make its verdict the newest for good. */
    static Instant noted(String name, Optional<Instant> given, Instant now) {
        Instant noted = given.orElse(now);
        if (noted.isAfter(now.plus(AHEAD))) {
            throw ProblemException.invalid(name, "lies in the future; leave it out for now.");
        }
        return noted;
    }
}
