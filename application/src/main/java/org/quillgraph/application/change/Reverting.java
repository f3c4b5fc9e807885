package org.quillgraph.application.change;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.change.Obstacles.Return;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.history.Snapshots;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.QueryPort;

/** Undoes changes inside the caller's unit of work, the newest first. */
final class Reverting {
    private final Revisions revisions;
    private final Obstacles obstacles;
    private final Store store;

    Reverting(
            Catalogue catalogue,
            QueryPort queries,
            Repositories repositories,
            Revisions revisions) {
        this.revisions = revisions;
        this.store = new Store(repositories);
        this.obstacles = new Obstacles(catalogue, new Finder(queries), store);
    }

    /**
     * Refuses with a {@link Problem.Conflict} that lists what has been changed since and would be
     * overwritten.
     *
     * @return the revisions that were undone; others left nothing to undo
     */
    List<UUID> undo(List<Undo> newestFirst) {
        List<Undo> undos = standing(undoable(newestFirst));
        alike(undos).forEach(this::undoTogether);
        return undos.stream().map(Undo::revision).toList();
    }

    /**
     * What only verbs change stays as it is beside others, such as sessions that ended with their
     * user.
     */
    private static List<Undo> undoable(List<Undo> newestFirst) {
        List<Undo> general = newestFirst.stream().filter(it -> !isOfVerbs(it)).toList();
        return general.isEmpty() ? newestFirst : general;
    }

    private static boolean isOfVerbs(Undo undo) {
        return undo.operation() == Operation.UPDATED
                && !undo.type().writes().contains(Write.UPDATE);
    }

    /** Those whose records are as the request left them, and not as they were before already. */
    private List<Undo> standing(List<Undo> newestFirst) {
        Conflicts conflicts = new Conflicts();
        Set<UUID> standing = new HashSet<>();
        newestFirst.stream()
                .collect(groupingBy(Undo::type, LinkedHashMap::new, groupingBy(Undo::id)))
                .forEach(
                        (type, records) -> {
                            Map<UUID, Record> stored = store.lock(type, records.keySet());
                            records.forEach(
                                    (id, undos) -> {
                                        if (stand(undos, stored.get(id), conflicts)) {
                                            undos.forEach(it -> standing.add(it.revision()));
                                        }
                                    });
                        });
        conflicts.report();
        return newestFirst.stream().filter(it -> standing.contains(it.revision())).toList();
    }

    /** Of one record. */
    private static boolean stand(List<Undo> undos, @Nullable Record record, Conflicts conflicts) {
        Undo last = undos.getFirst();
        Effect effect = Effect.of(undos);
        boolean isGone = record == null || (!effect.wasThere() && isInactive(last.type(), record));
        Map<String, Object> now =
                isGone ? null : new Snapshots(last.type()).contents(Objects.requireNonNull(record));
        return effect.stands(now, conflict -> conflicts.add(last, conflict));
    }

    /** As records that stay for ever are once they have been deleted. */
    private static boolean isInactive(EntityType type, Record record) {
        return type.softDelete()
                .filter(flag -> Boolean.FALSE.equals(Records.value(record, flag.name())))
                .isPresent();
    }

    /** Cut where type or operation change, or a record comes again: each can be undone at once. */
    private static List<List<Undo>> alike(List<Undo> undos) {
        List<List<Undo>> all = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (Undo undo : undos) {
            Undo last = all.isEmpty() ? null : all.getLast().getLast();
            boolean goesOn =
                    last != null
                            && last.type() == undo.type()
                            && last.operation() == undo.operation()
                            && ids.add(undo.id());
            if (!goesOn) {
                all.add(new ArrayList<>());
                ids = new HashSet<>(Set.of(undo.id()));
            }
            all.getLast().add(undo);
        }
        return all;
    }

    private void undoTogether(List<Undo> some) {
        EntityType type = some.getFirst().type();
        Conflicts conflicts = new Conflicts();
        switch (some.getFirst().operation()) {
            case DELETED -> restore(type, some, conflicts);
            case UPDATED -> changeBack(type, some, conflicts);
            case CREATED, RESTORED -> remove(type, some, conflicts);
        }
    }

    private void restore(EntityType type, List<Undo> some, Conflicts conflicts) {
        Snapshots snapshots = new Snapshots(type);
        if (!snapshots.areWhole()) {
            some.forEach(undo -> conflicts.add(undo, "has a secret that no history keeps"));
            conflicts.report();
        }
        Map<UUID, Integer> versions = revisions.lastVersions(type, ids(some));
        List<Record> records =
                returning(
                        type,
                        some,
                        undo ->
                                Records.with(
                                        snapshots.read(undo.snapshot()),
                                        "version",
                                        versions.getOrDefault(undo.id(), undo.version()) + 1),
                        conflicts);
        store.restore(records);
    }

    private void changeBack(EntityType type, List<Undo> some, Conflicts conflicts) {
        if (!type.writes().contains(Write.UPDATE)) {
            // or a key that was revoked would open everything again
            some.forEach(undo -> conflicts.add(undo, "is changed by verbs of its own only"));
            conflicts.report();
        }
        Snapshots snapshots = new Snapshots(type);
        Map<UUID, Record> stored = store.lock(type, ids(some));
        List<Record> records =
                returning(
                        type,
                        some,
                        undo -> changedBack(undo, stored.get(undo.id()), snapshots),
                        conflicts);
        store.update(type, records);
    }

    private static Record changedBack(Undo undo, @Nullable Record record, Snapshots snapshots) {
        Map<String, Object> before = new HashMap<>();
        undo.changes()
                .forEach((name, both) -> before.put(name, snapshots.value(name, both.getFirst())));
        return Records.with(Objects.requireNonNull(record), before);
    }

    /** The records that are to be stored; refused where anything stands in the way of one. */
    private List<Record> returning(
            EntityType type, List<Undo> some, Function<Undo, Record> before, Conflicts conflicts) {
        List<Return> returns = new ArrayList<>();
        for (Undo undo : some) {
            try {
                returns.add(new Return(undo, before.apply(undo)));
            } catch (ProblemException e) {
                conflicts.add(undo, "cannot be as it was: " + e.getMessage());
            }
        }
        obstacles.toReturning(type, returns, conflicts);
        conflicts.report();
        return returns.stream().map(Return::record).toList();
    }

    private void remove(EntityType type, List<Undo> some, Conflicts conflicts) {
        Optional<Attribute> flag = type.softDelete();
        if (flag.isPresent()) {
            String name = flag.get().name();
            store.update(
                    type,
                    store.lock(type, ids(some)).values().stream()
                            .map(record -> Records.with(record, name, false))
                            .toList());
            return;
        }
        obstacles.toRemoving(type, some, conflicts);
        conflicts.report();
        store.delete(type, ids(some));
    }

    private static List<UUID> ids(List<Undo> some) {
        return some.stream().map(Undo::id).toList();
    }
}
