package org.quillgraph.application.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quillgraph.domain.history.History;
import org.quillgraph.domain.upkeep.Aging;

/** Forgets what was changed longer ago than is to be kept. */
final class OldRevisions implements Policy {
    private final History history;

    OldRevisions(History history) {
        this.history = history;
    }

    @Override
    public Aging kind() {
        return Aging.HISTORY;
    }

    @Override
    public long count(Instant before) {
        return before.isAfter(history.begins()) ? history.countBefore(before) : 0;
    }

    @Override
    public long retire(Instant before, Consumer<List<Map<String, Object>>> leaving) {
        return before.isAfter(history.begins()) ? history.forgetBefore(before, leaving) : 0;
    }
}
