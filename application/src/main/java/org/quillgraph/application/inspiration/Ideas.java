package org.quillgraph.application.inspiration;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Rules;

/** What verdicts on ideas have in common. */
final class Ideas {
    private Ideas() {}

    static IdeaInspiration existing(Repositories repositories, Key<IdeaInspiration> idea) {
        return Held.of(repositories, IdeaInspiration.class, idea).record();
    }

    /** A time to come would make its verdict the newest for good. */
    static Instant noted(String name, Optional<Instant> given, Instant now) {
        return Rules.notAhead(name, given.orElse(now), now);
    }
}
