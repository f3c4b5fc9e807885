package org.quillgraph.persistence.repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.search.SearchIndex;
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
    private final SearchIndex search;
    private final NewestRows newest;
    private final Refusals<R> refusals;

    public JpaRepository(RowMapper<R, E> mapper, Storage storage) {
        ResolvableType mapping = mappingOf(mapper.getClass());
        this.mapper = mapper;
        this.type = storage.catalogue().type(resolved(mapping, 0));
        this.row = resolved(mapping, 1);
        this.transactions = storage.transactions();
        this.search = storage.search();
        this.newest = new NewestRows(row, transactions.metamodel());
        this.refusals = new Refusals<>(type);
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
        List<R> all = List.copyOf(records);
        if (all.isEmpty()) {
            return;
        }
        transactions.write(
                session -> {
                    for (int from = 0; from < all.size(); from += BATCH) {
                        insert(session, all.subList(from, Math.min(all.size(), from + BATCH)));
                    }
                    return all;
                });
    }

    @Override
    public final Optional<R> find(Key<R> id) {
        return transactions.read(session -> stored(session, id).map(mapper::toRecord));
    }

    @Override
    public final R update(R record) {
        return transactions.write(
                session -> {
                    E before = existing(session, record.id());
                    if (before.version != record.version()) {
                        throw refusals.changed(record, before.version);
                    }
                    E after = mapper.toRow(record);
                    guarded(session, List.of(record), () -> session.update(after));
                    newest.written(session, List.of(before, after));
                    index(session, List.of(record));
                    return mapper.toRecord(existing(session, record.id()));
                });
    }

    @Override
    public final void delete(Key<R> id) {
        transactions.write(
                session -> {
                    E before = existing(session, id);
                    guarded(session, List.of(), () -> session.delete(before));
                    newest.written(session, List.of(before));
                    return before;
                });
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

    private void insert(StatelessSession session, List<R> records) {
        List<E> rows = records.stream().map(mapper::toRow).toList();
        guarded(session, records, () -> session.insertMultiple(rows));
        newest.written(session, rows);
        index(session, records);
    }

    private void index(StatelessSession session, List<R> records) {
        session.doWork(connection -> search.write(connection, row, type, records));
    }

    private Optional<E> stored(StatelessSession session, Key<R> id) {
        return Optional.ofNullable(session.get(row, id.value()));
    }

    private E existing(StatelessSession session, Key<R> id) {
        return stored(session, id).orElseThrow(() -> refusals.missing(id));
    }

    private void guarded(StatelessSession session, List<R> records, Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException e) {
            throw refusals.broken(session, e, records);
        } catch (StaleStateException e) {
            throw refusals.overtaken(e);
        }
    }
}
