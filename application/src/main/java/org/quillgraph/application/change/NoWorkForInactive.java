package org.quillgraph.application.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToOne;

/** Nothing new is given to who is not active any more; what they have stays theirs. */
public final class NoWorkForInactive implements Rule {
    private final Catalogue catalogue;
    private final Finder finder;

    public NoWorkForInactive(Catalogue catalogue, QueryPort queries) {
        this.catalogue = catalogue;
        this.finder = new Finder(queries);
    }

    @Override
    public void check(Steps steps) {
        for (EntityType type : catalogue.types()) {
            for (ToOne reference : type.toOnes()) {
                reference
                        .target()
                        .softDelete()
                        .filter(_ -> !reference.derived())
                        .ifPresent(active -> check(steps, type, reference, active));
            }
        }
    }

    private void check(Steps steps, EntityType type, ToOne reference, Attribute active) {
        Map<UUID, Step<? extends Record>> given = new HashMap<>();
        for (Step<? extends Record> step : steps.of(type.record())) {
            given(step, reference.name()).ifPresent(id -> given.putIfAbsent(id, step));
        }
        if (given.isEmpty()) {
            return;
        }
        Filter inactive =
                new Filter.All(
                        List.of(
                                new Filter.In(reference.target().id(), List.copyOf(given.keySet())),
                                new Filter.Compare(active, Filter.Operator.EQ, false)));
        for (UUID id : finder.ids(reference.target(), inactive, 1)) {
            throw Objects.requireNonNull(given.get(id))
                    .refused(
                            reference.name(),
                            "the %s %s is not active any more and is given nothing new; name another one, or set %s to true again."
                                    .formatted(reference.target(), id, active.name()));
        }
    }

    /** Where the reference leads, if it did not before. */
    private static <R extends Record> Optional<UUID> given(Step<R> step, String reference) {
        return step.changes(record -> target(record, reference))
                ? target(step.after(), reference)
                : Optional.empty();
    }

    private static Optional<UUID> target(Record record, String reference) {
        return Optional.ofNullable((Key<?>) Records.value(record, reference)).map(Key::value);
    }
}
