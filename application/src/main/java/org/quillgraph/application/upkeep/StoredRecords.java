package org.quillgraph.application.upkeep;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.history.Snapshots;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;

/** The records of one type, to be found and deleted in batches. */
final class StoredRecords<R extends Record & Entity<R>> {
    private final EntityType type;
    private final Snapshots snapshots;
    private final QueryPort queries;
    private final Repository<R> repository;

    StoredRecords(EntityType type, QueryPort queries, Repository<R> repository) {
        this.type = type;
        this.snapshots = new Snapshots(type);
        this.queries = queries;
        this.repository = repository;
    }

    EntityType type() {
        return type;
    }

    long count(Filter filter) {
        Query counting = Query.counting(type, filter);
        return (Long) Objects.requireNonNull(queries.fetch(counting).measures().get(Measure.COUNT));
    }

    /** By ascending id. */
    List<Key<R>> ids(Filter filter, Page page) {
        RowSelection id = new RowSelection(List.of(type.id()), List.of(), List.of(), false);
        return queries
                .fetch(Query.rows(type, filter, List.of(), page, id))
                .rows()
                .orElseThrow()
                .rows()
                .stream()
                .map(row -> (UUID) Objects.requireNonNull(row.attributes().getFirst()))
                .map(Key<R>::new)
                .toList();
    }

    /** Some that meet the filter, also once nobody else can change them any more. */
    List<R> lock(Filter filter, int most) {
        List<R> locked = repository.lock(ids(filter, Page.first(most)));
        List<UUID> values = locked.stream().map(record -> record.id().value()).toList();
        Filter still = new Filter.All(List.of(filter, new Filter.In(type.id(), values)));
        Set<Key<R>> meeting = Set.copyOf(ids(still, Page.first(most)));
        return locked.stream().filter(record -> meeting.contains(record.id())).toList();
    }

    List<Map<String, Object>> snapshots(Collection<R> records) {
        return records.stream().map(snapshots::of).toList();
    }

    void delete(Collection<R> records) {
        repository.deleteAll(records.stream().map(Entity::id).toList());
    }

    void add(Collection<R> records) {
        repository.addAll(records);
    }
}
