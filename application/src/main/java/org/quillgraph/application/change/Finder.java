package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.RowSelection;

/** Looks records up by what they have. */
final class Finder {
    private final QueryPort queries;

    Finder(QueryPort queries) {
        this.queries = queries;
    }

    /** By ascending id, at most as many as said. */
    List<UUID> ids(EntityType type, Filter filter, int most) {
        RowSelection id = new RowSelection(List.of(type.id()), List.of(), List.of(), false);
        return queries
                .fetch(Query.rows(type, filter, List.of(), Page.first(most), id))
                .rows()
                .orElseThrow()
                .rows()
                .stream()
                .map(row -> (UUID) Objects.requireNonNull(row.attributes().getFirst()))
                .toList();
    }

    /** What these have in one attribute. */
    Set<Object> values(EntityType type, Attribute attribute, Filter filter) {
        RowSelection one = new RowSelection(List.of(attribute), List.of(), List.of(), false);
        Set<Object> values = new HashSet<>();
        queries.fetch(Query.rows(type, filter, List.of(), Page.first(1_000), one))
                .rows()
                .orElseThrow()
                .rows()
                .forEach(row -> values.add(Objects.requireNonNull(row.attributes().getFirst())));
        return values;
    }

    long count(EntityType type, Filter filter) {
        return (Long)
                Objects.requireNonNull(
                        queries.fetch(Query.counting(type, filter)).measures().get(Measure.COUNT));
    }

    /** Those of the type whose reference leads to any of these. */
    static Filter leadingTo(ToOne reference, Collection<UUID> ids) {
        return new Filter.Through(
                reference, new Filter.In(reference.target().id(), List.copyOf(ids)));
    }

    /** The one with these values in the key's attributes and references. */
    Optional<UUID> byKey(EntityType type, UniqueKey key, List<Object> values) {
        List<Filter> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String name = key.attributes().get(i);
            ToOne reference = type.toOne(name);
            Attribute attribute =
                    reference == null ? type.attribute(name) : reference.target().id();
            Filter part = new Filter.Compare(attribute, Filter.Operator.EQ, values.get(i));
            parts.add(reference == null ? part : new Filter.Through(reference, part));
        }
        return ids(type, new Filter.All(parts), 1).stream().findFirst();
    }
}
