package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.history.Snapshots;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Catalogue.Referrer;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.QueryPort;

/** Undoes all changes of one request inside the caller's unit of work, the newest first. */
public final class RevertChangeSet {
    private final Catalogue catalogue;
    private final QueryPort queries;
    private final Finder finder;
    private final Store store;

    public RevertChangeSet(Catalogue catalogue, QueryPort queries, Repositories repositories) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.finder = new Finder(queries);
        this.store = new Store(repositories);
    }

    /**
     * Refuses with a {@link Problem.Conflict} that lists what has been changed since and would be
     * overwritten, after which the unit of work has to end.
     *
     * @return the revisions that were undone
     */
    public List<UUID> revert(UUID changeSet) {
        List<Undo> undos = Undo.of(changeSet, catalogue, queries);
        Run run = new Run(undos);
        alike(undos).forEach(run::undo);
        run.conflicts.report();
        return undos.stream().map(Undo::revision).toList();
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

    /** One undoing, which goes on after a conflict only to find the others. */
    private final class Run {
        private final Conflicts conflicts = new Conflicts();
        private final Set<UUID> touched = new HashSet<>();
        private final Set<UUID> arrived;

        /** The version in which the request left each record. */
        private final Map<UUID, Integer> left = new HashMap<>();

        Run(List<Undo> newestFirst) {
            newestFirst.forEach(undo -> left.putIfAbsent(undo.id(), undo.version()));
            arrived =
                    newestFirst.stream()
                            .filter(Undo::isArrival)
                            .map(Undo::id)
                            .collect(Collectors.toSet());
        }

        void undo(List<Undo> some) {
            Undo first = some.getFirst();
            EntityType type = first.type();
            Map<UUID, Record> stored = store.lock(type, some.stream().map(Undo::id).toList());
            some.forEach(undo -> check(undo, stored.get(undo.id())));
            switch (first.operation()) {
                case DELETED -> restore(some, new Snapshots(type));
                case UPDATED -> changeBack(type, some, stored);
                case CREATED, RESTORED -> remove(type, some, stored);
            }
        }

        private void check(Undo undo, @Nullable Record record) {
            boolean isThere = record != null;
            boolean wasThere = undo.operation() != Operation.DELETED;
            if (isThere != wasThere) {
                conflicts.add(undo, isThere ? "is there again" : "is not there any more");
            } else if (touched.add(undo.id())
                    && record != null
                    && arrived.contains(undo.id())
                    && Store.version(record) != left.getOrDefault(undo.id(), undo.version())) {
                conflicts.add(undo, "has been changed since, which would be lost with it");
            }
        }

        private void restore(List<Undo> some, Snapshots snapshots) {
            if (!snapshots.areWhole()) {
                some.forEach(undo -> conflicts.add(undo, "has a secret that no history keeps"));
            }
            if (conflicts.areNone()) {
                store.restore(
                        some.stream()
                                .map(
                                        undo ->
                                                Records.with(
                                                        snapshots.read(undo.snapshot()),
                                                        "version",
                                                        undo.version() + 1))
                                .toList());
            }
        }

        private void changeBack(EntityType type, List<Undo> some, Map<UUID, Record> stored) {
            Snapshots snapshots = new Snapshots(type);
            List<Record> records = new ArrayList<>();
            for (Undo undo : some) {
                Record record = stored.get(undo.id());
                if (record != null && isAsLeft(undo, snapshots.of(record))) {
                    records.add(changedBack(undo, record, snapshots));
                }
            }
            if (conflicts.areNone()) {
                store.update(type, records);
            }
        }

        private boolean isAsLeft(Undo undo, Map<String, Object> now) {
            boolean isAsLeft = true;
            for (Map.Entry<?, ?> change : undo.changes().entrySet()) {
                Json after = new Json(((List<?>) change.getValue()).getLast());
                Json current = new Json(now.get((String) change.getKey()));
                if (!after.equals(current)) {
                    isAsLeft = false;
                    conflicts.add(undo, change.getKey() + " is now " + current.value());
                }
            }
            return isAsLeft;
        }

        private void remove(EntityType type, List<Undo> some, Map<UUID, Record> stored) {
            if (type.softDelete().isPresent()) {
                deactivate(type, type.softDelete().get(), stored);
                return;
            }
            List<UUID> ids = some.stream().map(Undo::id).toList();
            for (Referrer referrer : catalogue.referringTo(type)) {
                // rarely any, so that one count for all spares one for each
                if (count(referrer, ids) > 0) {
                    some.forEach(undo -> checkReferring(undo, referrer));
                }
            }
            if (conflicts.areNone()) {
                store.delete(type, ids);
            }
        }

        /** Of records that stay for ever. */
        private void deactivate(EntityType type, Attribute flag, Map<UUID, Record> stored) {
            if (conflicts.areNone()) {
                store.update(
                        type,
                        stored.values().stream()
                                .map(record -> Records.with(record, flag.name(), false))
                                .toList());
            }
        }

        private void checkReferring(Undo undo, Referrer referrer) {
            long count = count(referrer, List.of(undo.id()));
            if (count > 0) {
                conflicts.add(
                        undo,
                        "is the %s of %d %s"
                                .formatted(referrer.reference(), count, referrer.type().plural()));
            }
        }
    }

    private long count(Referrer referrer, List<UUID> ids) {
        return finder.count(referrer.type(), Finder.leadingTo(referrer.reference(), ids));
    }

    private static Record changedBack(Undo undo, Record record, Snapshots snapshots) {
        List<@Nullable Object> values = new ArrayList<>();
        Records.components(record.getClass())
                .forEach(
                        component ->
                                values.add(
                                        undo.changes().get(component.getName())
                                                        instanceof List<?> both
                                                ? snapshots.value(
                                                        component.getName(), both.getFirst())
                                                : Records.read(component, record)));
        return Records.make(record.getClass(), values);
    }
}
