package org.quillgraph.application.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Scope;

/** Knows of records whether the caller may see them, and change them. */
final class Watch {
    private static final int AT_ONCE = 500;

    private final Catalogue catalogue;
    private final QueryPort everything;
    private final Sight sight;
    private final Owning owning;

    Watch(Catalogue catalogue, QueryPort everything) {
        this.catalogue = catalogue;
        this.everything = everything;
        this.sight = new Sight(catalogue, everything);
        this.owning = new Owning(sight);
    }

    boolean isOff() {
        return Policy.isUnlimited(Caller.current().role());
    }

    Owning owning() {
        return owning;
    }

    EntityType type(Class<?> kind) {
        return catalogue.type(kind.asSubclass(Record.class));
    }

    /** The ids of those among these that the caller sees. */
    Set<UUID> seen(Class<?> kind, Collection<UUID> ids) {
        Caller caller = Caller.current();
        Policy.checkReading(caller.role(), type(kind));
        return inside(sight.reading(caller), type(kind), ids);
    }

    /** Refuses with {@link Problem.NotAllowed} where the caller may not change all of these. */
    void checkWriting(Class<?> kind, Collection<UUID> ids) {
        Caller caller = Caller.current();
        EntityType type = type(kind);
        Policy.checkWriting(caller.role(), type);
        if (inside(sight.writing(caller), type, ids).size() < Set.copyOf(ids).size()) {
            throw new ProblemException(
                    new Problem.NotAllowed(
                            "This would change %s of a private project that you may not change so; ask one of its owners."
                                    .formatted(type.plural())));
        }
    }

    /**
     * Refuses references to what the caller does not see as if it were not there.
     *
     * @param before the stored records by id, whose own references may stay as they are
     */
    void checkReferences(
            Collection<? extends Entity<?>> records, Map<UUID, ? extends Record> before) {
        Map<EntityType, Set<UUID>> targets = new HashMap<>();
        for (Entity<?> record : records) {
            for (ToOne one : type(record.getClass()).toOnes()) {
                Record old = before.get(record.id().value());
                Optional<UUID> kept = old == null ? Optional.empty() : reference(old, one);
                reference((Record) record, one)
                        .filter(target -> !one.derived() && !kept.equals(Optional.of(target)))
                        .ifPresent(
                                target ->
                                        targets.computeIfAbsent(one.target(), _ -> new HashSet<>())
                                                .add(target));
            }
        }
        Set<UUID> hidden = hidden(targets);
        targets.forEach(
                (type, ids) ->
                        ids.stream()
                                .filter(hidden::contains)
                                .findFirst()
                                .ifPresent(
                                        id -> {
                                            throw new ProblemException(
                                                    new Problem.NotFound(
                                                            type.name(), id.toString()));
                                        }));
    }

    /** The ids of those among these that the caller does not see, or nobody. */
    Set<UUID> hidden(Map<EntityType, Set<UUID>> ids) {
        Set<UUID> hidden = new HashSet<>();
        if (!ids.isEmpty()) {
            Scope reading = sight.reading(Caller.current());
            ids.forEach(
                    (type, some) -> {
                        hidden.addAll(some);
                        hidden.removeAll(inside(reading, type, some));
                    });
        }
        return hidden;
    }

    static Optional<UUID> reference(Record record, ToOne one) {
        return Records.value(record, one.name()) instanceof Key<?> key
                ? Optional.of(key.value())
                : Optional.empty();
    }

    private Set<UUID> inside(Scope scope, EntityType type, Collection<UUID> ids) {
        if (!scope.restricts(type)) {
            return Set.copyOf(ids);
        }
        QueryPort inside = everything.within(scope);
        RowSelection id = new RowSelection(List.of(type.id()), List.of(), List.of(), false);
        Set<UUID> found = new HashSet<>();
        for (List<UUID> some : ids.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            Filter these = new Filter.In(type.id(), new ArrayList<>(some));
            inside.fetch(Query.rows(type, these, List.of(), Page.first(some.size()), id))
                    .rows()
                    .orElseThrow()
                    .rows()
                    .forEach(
                            row ->
                                    found.add(
                                            (UUID)
                                                    Objects.requireNonNull(
                                                            row.attributes().getFirst())));
        }
        return found;
    }
}
