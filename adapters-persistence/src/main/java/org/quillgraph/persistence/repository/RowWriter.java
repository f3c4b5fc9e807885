package org.quillgraph.persistence.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.search.SearchIndex;

/**
 * Writes rows with all that follows from them: what is derived, the words to be found, the history.
 *
 * @param <R> the record
 * @param <E> its row
 */
final class RowWriter<R extends Record & Entity<R>, E extends Row> {
    private final RowMapper<R, E> mapper;
    private final Class<E> row;
    private final EntityType type;
    private final Refusals<R> refusals;
    private final Transactions transactions;
    private final SearchIndex search;
    private final Derivations derivations;
    private final Recording<R> recording;
    private final List<Watch> watches;

    RowWriter(
            RowMapper<R, E> mapper,
            Class<E> row,
            EntityType type,
            Refusals<R> refusals,
            Storage storage) {
        this.mapper = mapper;
        this.row = row;
        this.type = type;
        this.refusals = refusals;
        this.transactions = storage.transactions();
        this.search = storage.search();
        this.derivations = new Derivations(row, transactions.metamodel());
        this.recording = new Recording<>(type, transactions);
        this.watches = storage.watches().stream().filter(it -> it.of() == type.record()).toList();
    }

    Arrivals arrivals(List<R> records, Operation operation) {
        return new Arrivals(records, operation);
    }

    /** Records on their way in, with all done that needs no database. */
    final class Arrivals {
        private final List<R> records;
        private final List<E> rows;
        private final List<SearchIndex.Entry> entries;
        private final List<Recording.Entry> revisions;

        private Arrivals(List<R> records, Operation operation) {
            this.records = records;
            this.rows = records.stream().map(mapper::toRow).toList();
            rows.forEach(derivations::reset);
            this.entries = search.entries(type, records);
            this.revisions = recording.added(records, operation);
        }

        List<E> rows() {
            return rows;
        }

        void linkTo(NewRows parents) {
            derivations.link(rows, parents);
        }

        /**
         * @param linked parents that are stored together with these and know of them already
         */
        void insert(StatelessSession session, NewRows linked) {
            guarded(session, records, () -> transactions.insertAll(session, rows));
            records.forEach(record -> watches.forEach(it -> it.added(record)));
            derivations.written(session, rows, linked);
            index(session, entries);
            recording.write(session, revisions);
        }
    }

    /** Of those that are {@code stored}, the ones that differ. */
    void replace(StatelessSession session, List<R> records, Map<UUID, E> stored) {
        List<E> beforeAndAfter = new ArrayList<>();
        List<E> changed = new ArrayList<>();
        List<Recording.Entry> revisions = new ArrayList<>();
        for (R record : records) {
            E before = stored.get(record.id().value());
            if (before == null) {
                throw refusals.missing(record.id());
            }
            if (before.version != record.version()) {
                throw refusals.changed(record, before.version);
            }
            R recorded = mapper.toRecord(before);
            E after = mapper.toRow(record);
            switch (recording.extent(recorded, record)) {
                case NOTHING -> {}
                case UNVERSIONED -> recording.touch(session, row, record);
                case VERSIONED -> {
                    after.changed(before);
                    changed.add(after);
                    beforeAndAfter.addAll(List.of(before, after));
                    revisions.addAll(recording.updated(recorded, record));
                    watches.forEach(it -> it.changed(recorded, record));
                }
            }
        }
        guarded(session, records, () -> transactions.updateAll(session, changed));
        derivations.written(session, beforeAndAfter, NewRows.NONE);
        index(session, search.entries(type, records));
        recording.write(session, revisions);
    }

    void remove(StatelessSession session, List<Key<R>> ids, Map<UUID, E> stored) {
        for (Key<R> id : ids) {
            if (!stored.containsKey(id.value())) {
                throw refusals.missing(id);
            }
        }
        List<E> before = List.copyOf(stored.values());
        guarded(session, List.of(), () -> transactions.deleteAll(session, before));
        derivations.written(session, before, NewRows.NONE);
        recording.write(
                session, before.stream().map(mapper::toRecord).map(recording::deleted).toList());
    }

    private void index(StatelessSession session, List<SearchIndex.Entry> entries) {
        session.doWork(connection -> search.write(connection, row, type, entries));
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
