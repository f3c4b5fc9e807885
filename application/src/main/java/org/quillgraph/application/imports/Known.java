package org.quillgraph.application.imports;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;

/**
 * Which of the records of a batch are stored, where their references lead, and whose their unique
 * keys are: a query for each type and key, whatever the batch's size.
 */
final class Known {
    /** Far fewer than a statement may have parameters. */
    private static final int ASKED_AT_ONCE = 1_000;

    /** A page asks for one row more, to see whether there are any. */
    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Catalogue catalogue;
    private final QueryPort queries;
    private final Map<Name, UUID> owners = new HashMap<>();

    private Known(Catalogue catalogue, QueryPort queries) {
        this.catalogue = catalogue;
        this.queries = queries;
    }

    static Known among(
            Collection<? extends Entity<?>> records, Catalogue catalogue, QueryPort queries) {
        Known known = new Known(catalogue, queries);
        known.ask(records.stream().flatMap(known::names));
        return known;
    }

    static Known of(Collection<Name> names, Catalogue catalogue, QueryPort queries) {
        Known known = new Known(catalogue, queries);
        known.ask(names.stream());
        return known;
    }

    private Stream<Name> names(Entity<?> record) {
        EntityType type = type(record);
        Stream<Name> targets =
                type.toOnes().stream()
                        .filter(reference -> !reference.derived())
                        .map(reference -> Name.target(reference, record))
                        .filter(Objects::nonNull);
        Stream<Name> keys =
                type.uniqueKeys().stream().flatMap(key -> Name.of(type, key, record).stream());
        return Stream.concat(Stream.concat(Stream.of(Name.of(type, record)), targets), keys);
    }

    private void ask(Stream<Name> names) {
        names.distinct()
                .collect(groupingBy(name -> List.of(name.type(), name.attributes())))
                .values()
                .forEach(this::askForAlike);
    }

    /** Finds also rows in which values of two names meet, which do no harm. */
    private void askForAlike(List<Name> alike) {
        EntityType type = alike.getFirst().type();
        List<String> attributes = alike.getFirst().attributes();
        alike.stream()
                .gather(Gatherers.windowFixed(ASKED_AT_ONCE / attributes.size()))
                .forEach(some -> ask(type, meeting(type, some), attributes));
    }

    private static Filter meeting(EntityType type, List<Name> names) {
        List<Filter> parts = new ArrayList<>();
        List<String> attributes = names.getFirst().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            int place = i;
            List<Object> values =
                    names.stream().map(name -> name.values().get(place)).distinct().toList();
            ToOne reference = type.toOne(attributes.get(i));
            parts.add(
                    reference == null
                            ? new Filter.In(type.attribute(attributes.get(i)), values)
                            : new Filter.Through(
                                    reference, new Filter.In(reference.target().id(), values)));
        }
        return new Filter.All(parts);
    }

    private void ask(EntityType type, Filter filter, List<String> named) {
        List<Attribute> attributes = new ArrayList<>(List.of(type.id()));
        List<RowSelection.One> ones = new ArrayList<>();
        for (String name : named) {
            ToOne reference = type.toOne(name);
            if (reference == null) {
                attributes.add(type.attribute(name));
            } else {
                ones.add(new RowSelection.One(reference, idOf(reference.target())));
            }
        }
        RowSelection rows = new RowSelection(attributes, ones, List.of(), false);
        queries.fetch(Query.rows(type, filter, List.of(), Page.first(ALL), rows))
                .rows()
                .ifPresent(page -> page.rows().forEach(row -> add(type, named, row)));
    }

    private static RowSelection idOf(EntityType type) {
        return new RowSelection(List.of(type.id()), List.of(), List.of(), false);
    }

    private void add(EntityType type, List<String> named, Result.Row row) {
        List<Object> values = new ArrayList<>();
        int attribute = 1;
        int one = 0;
        for (String name : named) {
            @Nullable Object value =
                    type.toOne(name) == null
                            ? row.attributes().get(attribute++)
                            : Objects.requireNonNull(row.ones().get(one++)).attributes().getFirst();
            values.add(Objects.requireNonNull(value));
        }
        UUID id = (UUID) Objects.requireNonNull(row.attributes().getFirst());
        owners.put(new Name(type, named, values), id);
    }

    EntityType type(Entity<?> record) {
        return catalogue.type(((Record) record).getClass());
    }

    boolean holds(Name name) {
        return owners.containsKey(name);
    }

    @Nullable UUID owner(Name name) {
        return owners.get(name);
    }

    /** The record is about to be stored too. */
    void expect(Entity<?> record) {
        EntityType type = type(record);
        UUID id = record.id().value();
        owners.put(Name.of(type, record), id);
        for (UniqueKey key : type.uniqueKeys()) {
            Name.of(type, key, record).ifPresent(name -> owners.put(name, id));
        }
    }
}
