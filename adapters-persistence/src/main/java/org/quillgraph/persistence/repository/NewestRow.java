package org.quillgraph.persistence.repository;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Field;
import java.time.Instant;
import org.quillgraph.domain.model.Key;

/** {@code IdeaInspirationEntity.latestScoring} by {@code ScoringEntity.scoredAt} */
final class NewestRow extends Derivation {
    private final Field time;

    NewestRow(Field derived, Class<? extends Row> child, Newest newest) {
        super(derived, child, newest.of());
        this.time = field(child, newest.by());
    }

    @Override
    void link(Row child, Row parent) {
        Row newest = (Row) derived(parent);
        if (newest == null || isNewer(child, newest)) {
            derive(parent, child);
        }
    }

    private boolean isNewer(Row row, Row other) {
        int later = time(row).compareTo(time(other));
        return later > 0 || (later == 0 && Key.compare(row.id, other.id) > 0);
    }

    private Instant time(Row row) {
        return (Instant) requireNonNull(get(time, row));
    }

    @Override
    String ofChildren() {
        return "select c %s order by c.%s desc, c.id desc limit 1"
                .formatted(children(), time.getName());
    }
}
