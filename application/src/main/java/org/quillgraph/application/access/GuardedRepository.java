package org.quillgraph.application.access;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repository;

/** Those records of one kind that the caller may see and change. */
final class GuardedRepository<R extends Record & Entity<R>> implements Repository<R> {
    private final Class<R> kind;
    private final Repository<R> stored;
    private final Watch watch;
    private final Veil veil;

    GuardedRepository(Class<R> kind, Repository<R> stored, Watch watch) {
        this.kind = kind;
        this.stored = stored;
        this.watch = watch;
        this.veil = new Veil(watch);
    }

    @Override
    public void add(R record) {
        addAll(List.of(record));
    }

    @Override
    public void addAll(Collection<R> records) {
        if (watch.isOff()) {
            stored.addAll(records);
            return;
        }
        watch.owning().checkBefore(records, Map.of());
        stored.addAll(records);
        checkStored(records, Map.of());
    }

    @Override
    public Optional<R> find(Key<R> id) {
        // asked first, or what is hidden would take longer than what is not there
        return seen(List.of(id)).contains(id.value())
                ? stored.find(id).map(record -> veiled(List.of(record)).getFirst())
                : Optional.empty();
    }

    @Override
    public List<R> lock(Collection<Key<R>> ids) {
        Set<UUID> seen = seen(ids);
        return veiled(stored.lock(ids.stream().filter(id -> seen.contains(id.value())).toList()));
    }

    private List<R> veiled(List<R> records) {
        return watch.isOff() ? records : veil.over(watch.type(kind), records);
    }

    private Set<UUID> seen(Collection<Key<R>> ids) {
        Set<UUID> all = values(ids);
        return watch.isOff() ? all : watch.seen(kind, all);
    }

    @Override
    public R update(R record) {
        if (watch.isOff()) {
            return stored.update(record);
        }
        Map<UUID, R> before = changeable(List.of(record));
        R whole = veil.lifted(watch.type(kind), List.of(record), before).getFirst();
        R updated = stored.update(whole);
        checkStored(List.of(whole), before);
        return veiled(List.of(updated)).getFirst();
    }

    @Override
    public void updateAll(Collection<R> records) {
        if (watch.isOff()) {
            stored.updateAll(records);
            return;
        }
        Map<UUID, R> before = changeable(records);
        List<R> whole = veil.lifted(watch.type(kind), records, before);
        stored.updateAll(whole);
        checkStored(whole, before);
    }

    private Map<UUID, R> changeable(Collection<R> records) {
        watch.checkWriting(kind, ids(records));
        Map<UUID, R> before =
                stored.lock(records.stream().map(Entity::id).toList()).stream()
                        .collect(toMap(record -> record.id().value(), record -> record));
        watch.owning().checkBefore(records, before);
        return before;
    }

    /** Nor may they put it where they may not change it. */
    private void checkStored(Collection<R> records, Map<UUID, R> before) {
        watch.checkReferences(records, before);
        watch.owning().checkAfter(records, before);
        if (before.isEmpty() || !Owning.mayTakeTheRight(kind)) {
            watch.checkWriting(kind, ids(records));
        }
    }

    @Override
    public void delete(Key<R> id) {
        deleteAll(List.of(id));
    }

    @Override
    public void deleteAll(Collection<Key<R>> ids) {
        checkDeletable(ids);
        stored.deleteAll(ids);
    }

    @Override
    public void checkDeletable(Collection<Key<R>> ids) {
        if (!watch.isOff()) {
            List<Entity<?>> others = Owning.ofOthers(stored.lock(ids));
            watch.checkWriting(kind, others.stream().map(record -> record.id().value()).toList());
            watch.owning().checkBefore(others, Map.of());
        }
    }

    @Override
    public long count() {
        return stored.count();
    }

    private Set<UUID> ids(Collection<R> records) {
        return values(records.stream().map(Entity::id).toList());
    }

    private Set<UUID> values(Collection<Key<R>> ids) {
        return ids.stream().map(Key::value).collect(toSet());
    }
}
