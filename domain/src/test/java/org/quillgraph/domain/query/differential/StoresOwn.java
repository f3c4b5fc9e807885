package org.quillgraph.domain.query.differential;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;

/** Records that a store makes itself of those it is given, as it has them. */
public final class StoresOwn {
    private static final int ALL = 1_000_000;

    private StoresOwn() {}

    /** What has no version is not stored by anybody else. */
    static boolean isMadeOf(EntityType type) {
        return !Entity.class.isAssignableFrom(type.record());
    }

    public static List<Record> records(Catalogue catalogue, QueryPort store) {
        return catalogue.types().stream()
                .filter(StoresOwn::isMadeOf)
                .flatMap(type -> records(type, store).stream())
                .toList();
    }

    private static List<Record> records(EntityType type, QueryPort store) {
        List<Attribute> attributes = List.copyOf(type.attributes());
        List<ToOne> references = List.copyOf(type.toOnes());
        List<RowSelection.One> ones =
                references.stream().map(one -> new RowSelection.One(one, idOf(one))).toList();
        Query all =
                Query.rows(
                        type,
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(ALL),
                        new RowSelection(attributes, ones, List.of(), false));
        List<Record> records = new ArrayList<>();
        for (Result.Row row : store.fetch(all).rows().orElseThrow().rows()) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (int i = 0; i < attributes.size(); i++) {
                values.put(attributes.get(i).name(), row.attributes().get(i));
            }
            for (int i = 0; i < references.size(); i++) {
                Result.Row one = row.ones().get(i);
                values.put(
                        references.get(i).name(), one == null ? null : one.attributes().getFirst());
            }
            records.add(record(type, values));
        }
        return records;
    }

    private static RowSelection idOf(ToOne one) {
        return new RowSelection(List.of(one.target().id()), List.of(), List.of(), false);
    }

    private static Record record(EntityType type, Map<String, @Nullable Object> values) {
        List<Object> components =
                Records.components(type.record())
                        .map(component -> component(type, component, values))
                        .toList();
        return Records.make(type.record(), components);
    }

    private static Object component(
            EntityType type, RecordComponent component, Map<String, @Nullable Object> values) {
        Object value = values.get(component.getName());
        boolean isKey =
                component.getName().equals(type.id().name())
                        || type.toOne(component.getName()) != null;
        Object carried = isKey && value instanceof UUID id ? new Key<>(id) : value;
        return component.getType() == Optional.class ? Optional.ofNullable(carried) : carried;
    }
}
