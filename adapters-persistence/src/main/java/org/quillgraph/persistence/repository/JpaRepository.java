package org.quillgraph.persistence.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.EntityType;
import org.springframework.core.ResolvableType;

/**
 * Stores the records of any type.
 *
 * @param <R> the record
 * @param <E> its row
 */
public class JpaRepository<R extends Record & Entity<R>, E extends Row> implements Repository<R> {
    private static final int BATCH = 500;

    private final RowMapper<R, E> mapper;
    private final Class<E> row;
    private final EntityType type;
    private final Transactions transactions;
    private final Refusals<R> refusals;
    private final RowWriter<R, E> writer;

    public JpaRepository(RowMapper<R, E> mapper, Storage storage) {
        ResolvableType mapping = mappingOf(mapper.getClass());
        this.mapper = mapper;
        this.type = storage.catalogue().type(resolved(mapping, 0));
        this.row = resolved(mapping, 1);
        this.transactions = storage.transactions();
        this.refusals = new Refusals<>(type);
        this.writer = new RowWriter<>(mapper, row, type, refusals, storage);
    }

    /** Knows the record as its first type argument and the row as its second. */
    static ResolvableType mappingOf(Class<?> mapper) {
        return ResolvableType.forClass(mapper).as(RowMapper.class);
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> resolved(ResolvableType mapping, int argument) {
        Class<?> resolved = mapping.getGeneric(argument).resolve();
        if (resolved == null) {
            throw new IllegalStateException("does not say what it maps: " + mapping);
        }
        return (Class<T>) resolved;
    }

    @Override
    public final void add(R record) {
        addAll(List.of(record));
    }

    @Override
    public final void addAll(Collection<R> records) {
        if (records.isEmpty()) {
            return;
        }
        transactions.write(
                session -> {
                    for (List<R> some : batches(List.copyOf(records))) {
                        writer.arrivals(some, Operation.CREATED).insert(session, NewRows.NONE);
                    }
                    return records;
                });
    }

    @Override
    public final Optional<R> find(Key<R> id) {
        return transactions.read(session -> stored(session, id).map(mapper::toRecord));
    }

    @Override
    public final List<R> lock(Collection<Key<R>> ids) {
        return transactions.write(
                session -> {
                    List<R> locked = new ArrayList<>();
                    for (List<Key<R>> some : batches(List.copyOf(ids))) {
                        rows(session, some, LockMode.PESSIMISTIC_WRITE).values().stream()
                                .map(mapper::toRecord)
                                .forEach(locked::add);
                    }
                    return locked;
                });
    }

    @Override
    public final R update(R record) {
        return transactions.write(
                session -> {
                    replace(session, List.of(record));
                    return mapper.toRecord(existing(session, record.id()));
                });
    }

    @Override
    public final void updateAll(Collection<R> records) {
        transactions.write(
                session -> {
                    batches(List.copyOf(records)).forEach(some -> replace(session, some));
                    return records;
                });
    }

    private void replace(StatelessSession session, List<R> records) {
        List<Key<R>> ids = records.stream().map(Entity::id).toList();
        writer.replace(session, records, rows(session, ids, LockMode.NONE));
    }

    @Override
    public final void delete(Key<R> id) {
        deleteAll(List.of(id));
    }

    @Override
    public final void deleteAll(Collection<Key<R>> ids) {
        transactions.write(
                session -> {
                    for (List<Key<R>> some : batches(List.copyOf(ids))) {
                        writer.remove(session, some, rows(session, some, LockMode.NONE));
                    }
                    return ids;
                });
    }

    /**
     * Those that are stored, by ascending id, so that two who lock the same do not wait in a
     * circle.
     */
    private Map<UUID, E> rows(StatelessSession session, List<Key<R>> ids, LockMode lock) {
        Map<UUID, E> rows = new LinkedHashMap<>();
        session.createSelectionQuery(
                        "from " + row.getSimpleName() + " where id in :ids order by id", row)
                .setParameterList("ids", ids.stream().map(Key::value).toList())
                .setHibernateLockMode(lock)
                .getResultList()
                .forEach(found -> rows.put(found.id, found));
        return rows;
    }

    @Override
    public final long count() {
        return transactions.read(
                session ->
                        session.createSelectionQuery(
                                        "select count(*) from " + row.getSimpleName(), Long.class)
                                .getSingleResult());
    }

    /** The one record whose attributes have these values. */
    protected final Optional<R> findBy(String condition, Object... values) {
        return transactions.read(
                session -> {
                    var query =
                            session.createSelectionQuery(
                                    "from " + row.getSimpleName() + " where " + condition, row);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.uniqueResultOptional().map(mapper::toRecord);
                });
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    private Optional<E> stored(StatelessSession session, Key<R> id) {
        return Optional.ofNullable(session.get(row, id.value()));
    }

    private E existing(StatelessSession session, Key<R> id) {
        return stored(session, id).orElseThrow(() -> refusals.missing(id));
    }

    boolean stores(Class<?> record) {
        return type.record() == record;
    }

    /** Records that {@link #stores} said yes to. */
    @SuppressWarnings("unchecked")
    final List<RowWriter<R, E>.Arrivals> arrivals(List<?> records, Operation operation) {
        return batches((List<R>) records).stream()
                .map(some -> writer.arrivals(some, operation))
                .toList();
    }
}
