package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
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

    /** What the draft's record has in the key, as far as it leads to what is stored. */
    public static Optional<List<Object>> named(Draft draft, UniqueKey key) {
        List<Object> values = new ArrayList<>();
        for (String name : key.attributes()) {
            Object value =
                    draft.references().get(name) instanceof Target.Stored(UUID id)
                            ? id
                            : Blueprint.valueOf(draft, Map.of(), name);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(key.folded(values));
    }
}
