package org.quillgraph.application.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.QueryPort;

/** Finds records by what they have, as a use case sees them inside its unit of work. */
public record Lookup(Catalogue catalogue, QueryPort queries) {
    /** A page asks for one row more, to see whether there are any. */
    static final int ALL = Integer.MAX_VALUE - 1;

    /** By ascending id. */
    public <R extends Record & Entity<R>> List<Key<R>> keys(
            Class<R> kind, Function<EntityType, Filter> filter) {
        EntityType type = catalogue.type(kind);
        return new Finder(queries)
                .ids(type, filter.apply(type), ALL).stream().map(id -> new Key<R>(id)).toList();
    }

    /** Those whose reference leads to this one. */
    public <R extends Record & Entity<R>> List<Key<R>> referringTo(
            Key<?> target, Class<R> kind, String reference) {
        return keys(
                kind,
                type ->
                        Finder.leadingTo(
                                Objects.requireNonNull(type.toOne(reference)),
                                List.of(target.value())));
    }

    /** The one with these values in the attributes of the key. */
    public Optional<UUID> byKey(EntityType type, UniqueKey key, List<Object> values) {
        return new Finder(queries).byKey(type, key, Arrivals.folded(key, values));
    }

    /** Those of the ids that are taken. */
    public Set<UUID> stored(EntityType type, List<UUID> ids) {
        return Set.copyOf(new Finder(queries).ids(type, new Filter.In(type.id(), ids), ids.size()));
    }
}
