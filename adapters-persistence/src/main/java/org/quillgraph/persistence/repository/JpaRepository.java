package org.quillgraph.persistence.repository;

import java.util.ArrayList;
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
        if (records.isEmpty()) {
            return;
        }
        transactions.write(
                session -> {
                    for (List<R> some : batches(List.copyOf(records))) {
                        new Arrivals(some).insert(session, NewRows.NONE);
                    }
                    return records;
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
                    newest.written(session, List.of(before, after), NewRows.NONE);
                    index(session, search.entries(type, List.of(record)));
                    return mapper.toRecord(existing(session, record.id()));
                });
    }

    @Override
    public final void delete(Key<R> id) {
        transactions.write(
                session -> {
                    E before = existing(session, id);
                    guarded(session, List.of(), () -> session.delete(before));
                    newest.written(session, List.of(before), NewRows.NONE);
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

    private void index(StatelessSession session, List<SearchIndex.Entry> entries) {
        session.doWork(connection -> search.write(connection, row, type, entries));
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

    private void guarded(StatelessSession session, List<R> records, Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException e) {
            throw refusals.broken(session, e, records);
        } catch (StaleStateException e) {
            throw refusals.overtaken(e);
        }
    }

    boolean stores(Class<?> record) {
        return type.record() == record;
    }

    /** Records that {@link #stores} said yes to. */
    @SuppressWarnings("unchecked")
    final List<Arrivals> arrivals(List<?> records) {
        return batches((List<R>) records).stream().map(Arrivals::new).toList();
    }

    /** Records on their way in, with all done that needs no database. */
    final class Arrivals {
        private final List<R> records;
        private final List<E> rows;
        private final List<SearchIndex.Entry> entries;

        Arrivals(List<R> records) {
            this.records = records;
            this.rows = records.stream().map(mapper::toRow).toList();
            this.entries = search.entries(type, records);
        }

        List<E> rows() {
            return rows;
        }

        void linkTo(NewRows parents) {
            newest.link(rows, parents);
        }

        /**
         * @param linked parents that are stored together with these and refer to the newest already
         */
        void insert(StatelessSession session, NewRows linked) {
            guarded(session, records, () -> transactions.insertAll(session, rows));
            newest.written(session, rows, linked);
            index(session, entries);
        }
    }
}
