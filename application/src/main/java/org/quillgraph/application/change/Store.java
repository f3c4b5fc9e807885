package org.quillgraph.application.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.EntityType;

/** The repositories, addressed by what the catalogue calls their records. */
final class Store {
    private final Repositories repositories;

    Store(Repositories repositories) {
        this.repositories = repositories;
    }

    static UUID id(Record record) {
        return ((Entity<?>) record).id().value();
    }

    static int version(Record record) {
        return ((Entity<?>) record).version();
    }

    void add(Collection<Record> records) {
        repositories.addAll(records.stream().<Entity<?>>map(it -> (Entity<?>) it).toList());
    }

    void restore(Collection<Record> records) {
        repositories.restoreAll(records.stream().<Entity<?>>map(it -> (Entity<?>) it).toList());
    }

    /** The stored ones by id, kept from others' changes until the transaction ends. */
    Map<UUID, Record> lock(EntityType type, Collection<UUID> ids) {
        Map<UUID, Record> locked = new LinkedHashMap<>();
        of(type).lock(keys(ids)).forEach(record -> locked.put(id(record), record));
        return locked;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // all records are of the type
    void update(EntityType type, Collection<Record> records) {
        of(type).updateAll((Collection) records);
    }

    void delete(EntityType type, Collection<UUID> ids) {
        of(type).deleteAll(keys(ids));
    }

    void checkDeletable(EntityType type, Collection<UUID> ids) {
        of(type).checkDeletable(keys(ids));
    }

    private static <R extends Entity<R>> List<Key<R>> keys(Collection<UUID> ids) {
        return ids.stream().map(Key<R>::new).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what is stored is an Entity, as isStored says
    private <R extends Record & Entity<R>> Repository<R> of(EntityType type) {
        return (Repository<R>) repositories.of((Class) type.record());
    }
}
