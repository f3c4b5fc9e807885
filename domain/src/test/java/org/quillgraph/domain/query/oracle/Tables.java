package org.quillgraph.domain.query.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** All entries, and the ways from one to another. */
final class Tables {
    private final Map<EntityType, Map<UUID, Entry>> entries = new HashMap<>();
    private final Map<ToMany, Map<UUID, List<Entry>>> collections = new HashMap<>();

    Tables(Catalogue catalogue, Collection<? extends Record> records) {
        this(
                catalogue.types(),
                records.stream()
                        .map(record -> Entry.of(catalogue.type(record.getClass()), record)));
    }

    private Tables(Collection<EntityType> types, Stream<Entry> all) {
        types.forEach(type -> entries.put(type, new HashMap<>()));
        all.forEach(entry -> entries.get(entry.type()).put(entry.id(), entry));
        types.forEach(type -> type.toManys().forEach(this::collect));
    }

    /** The same with some of the entries alone. */
    Tables with(Predicate<Entry> some) {
        return new Tables(
                entries.keySet(),
                entries.values().stream().flatMap(each -> each.values().stream()).filter(some));
    }

    Collection<Entry> all(EntityType type) {
        return entries.get(type).values();
    }

    /** The entry at the end of the chain, or null where a link of it is missing. */
    @Nullable Entry follow(@Nullable Entry from, List<ToOne> chain) {
        Entry at = from;
        for (ToOne relation : chain) {
            at = at == null ? null : follow(at, relation);
        }
        return at;
    }

    @Nullable Entry follow(Entry from, ToOne relation) {
        return find(relation.target(), from.reference(relation.name()));
    }

    @Nullable Entry find(EntityType type, @Nullable UUID id) {
        return id == null ? null : entries.get(type).get(id);
    }

    List<Entry> collection(Entry of, ToMany relation) {
        return collections.get(relation).getOrDefault(of.id(), List.of());
    }

    private void collect(ToMany relation) {
        Map<UUID, List<Entry>> byParent = new HashMap<>();
        for (Entry child : all(relation.target())) {
            UUID parent = child.reference(relation.mappedBy());
            if (parent != null && isOf(relation, child)) {
                byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(child);
            }
        }
        collections.put(relation, byParent);
    }

    private static boolean isOf(ToMany relation, Entry child) {
        return relation.discriminator()
                .map(it -> it.value().equals(child.value(it.attribute())))
                .orElse(true);
    }
}
