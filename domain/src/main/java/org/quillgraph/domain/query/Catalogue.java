package org.quillgraph.domain.query;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Derived;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Internal;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Polymorphic;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Searchable;
import org.quillgraph.domain.model.SoftDelete;
import org.quillgraph.domain.model.Unique;
import org.quillgraph.domain.model.Unversioned;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Relation.Discriminator;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** Every entity type that can be asked for, read off the records' components once at start-up. */
public final class Catalogue {
    private final Map<Class<?>, EntityType> types = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Catalogue() {}

    /**
     * Refuses records it cannot describe with an {@link IllegalStateException} that lists all their
     * faults.
     */
    @SafeVarargs
    public static Catalogue of(Class<? extends Record>... records) {
        Catalogue catalogue = new Catalogue();
        for (Class<? extends Record> record : records) {
            catalogue.types.put(record, named(record));
        }
        catalogue.types.values().forEach(catalogue::addComponents);
        catalogue.types.values().forEach(catalogue::addCollections);
        catalogue.types.values().forEach(catalogue::check);
        if (!catalogue.faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", catalogue.faults));
        }
        return catalogue;
    }

    public Collection<EntityType> types() {
        return Collections.unmodifiableCollection(types.values());
    }

    public EntityType type(Class<? extends Record> record) {
        EntityType type = types.get(record);
        if (type == null) {
            throw new IllegalArgumentException("not in the catalogue: " + record.getName());
        }
        return type;
    }

    /** Refuses a plural that no type has, with those that it may be meant for. */
    public EntityType named(String plural) {
        return types.values().stream()
                .filter(type -> type.plural().equals(plural))
                .findFirst()
                .orElseThrow(() -> unknown(plural));
    }

    private ProblemException unknown(String plural) {
        List<String> plurals = types.values().stream().map(EntityType::plural).toList();
        String near = Likeness.to(plural, plurals).map(it -> ", but " + it).orElse("");
        return ProblemException.invalid(
                "",
                "There is no type %s%s; there are %s."
                        .formatted(plural, near, String.join(", ", plurals)));
    }

    /** A reference, and the type that has it. */
    public record Referrer(EntityType type, ToOne reference) {}

    /** The references of stored records that lead to a type, but for those the store works out. */
    public List<Referrer> referringTo(EntityType target) {
        return types.values().stream()
                .filter(EntityType::isStored)
                .flatMap(
                        type ->
                                references(type)
                                        .filter(one -> one.target() == target)
                                        .map(one -> new Referrer(type, one)))
                .toList();
    }

    private static Stream<ToOne> references(EntityType type) {
        return type.toOnes().stream().filter(reference -> !reference.derived());
    }

    /** All types, each after those that it refers to. */
    public List<EntityType> referredFirst() {
        Set<EntityType> ordered = new LinkedHashSet<>();
        types.values().forEach(type -> addReferredFirst(type, ordered, new HashSet<>()));
        return List.copyOf(ordered);
    }

    private static void addReferredFirst(
            EntityType type, Set<EntityType> ordered, Set<EntityType> waiting) {
        if (waiting.add(type)) {
            references(type).forEach(one -> addReferredFirst(one.target(), ordered, waiting));
            ordered.add(type);
        }
    }

    private static EntityType named(Class<? extends Record> record) {
        Described described = record.getAnnotation(Described.class);
        Searchable searchable = record.getAnnotation(Searchable.class);
        Allows allows = record.getAnnotation(Allows.class);
        return new EntityType(
                record,
                described == null ? "" : described.value(),
                Arrays.stream(record.getAnnotationsByType(Unique.class))
                        .map(
                                unique ->
                                        new UniqueKey(
                                                unique.name(),
                                                List.of(unique.of()),
                                                unique.ignoreCase()))
                        .toList(),
                searchable == null ? List.of() : List.of(searchable.value()),
                Set.of(allows == null ? Write.values() : allows.value()),
                Optional.ofNullable(record.getAnnotation(SoftDelete.class)).map(SoftDelete::value));
    }

    private void addComponents(EntityType type) {
        for (RecordComponent component : type.record().getRecordComponents()) {
            if (component.isAnnotationPresent(Internal.class)) {
                continue;
            }
            Described described = component.getAnnotation(Described.class);
            String description = described == null ? "" : described.value();
            boolean derived = component.isAnnotationPresent(Derived.class);
            String name = component.getName();
            switch (ComponentType.of(component.getGenericType(), type.record())) {
                case ComponentType.Value(Kind kind, Class<?> carrier, boolean required) ->
                        type.add(
                                new Attribute(
                                        name,
                                        kind,
                                        carrier,
                                        required,
                                        derived,
                                        component.isAnnotationPresent(Unversioned.class),
                                        Optional.ofNullable(component.getAnnotation(Default.class))
                                                .map(Default::value),
                                        description));
                case ComponentType.Reference(Class<?> target, boolean required) -> {
                    EntityType other = known(type, name, target);
                    if (other != null) {
                        type.add(new ToOne(name, other, required, derived, description));
                    }
                }
                case ComponentType.Unknown(String java) ->
                        faults.add(type + "." + name + ": a component cannot be a " + java);
            }
        }
    }

    private @Nullable EntityType known(EntityType type, String name, Class<?> target) {
        EntityType known = types.get(target);
        if (known == null) {
            faults.add(
                    type
                            + "."
                            + name
                            + ": refers to "
                            + target.getSimpleName()
                            + ", which is not in the catalogue");
        }
        return known;
    }

    private void addCollections(EntityType type) {
        for (RecordComponent component : type.record().getRecordComponents()) {
            Inverse inverse = component.getAnnotation(Inverse.class);
            ToOne reference = type.toOne(component.getName());
            if (inverse != null && reference != null) {
                reference
                        .target()
                        .add(new ToMany(inverse.value(), type, reference.name(), Optional.empty()));
            } else if (inverse != null
                    && component.getAnnotation(Polymorphic.class) instanceof Polymorphic any) {
                addToAll(type, component.getName(), any.discriminator(), inverse.value());
            } else if (inverse != null) {
                faults.add(type + "." + component.getName() + ": only a reference has an inverse");
            }
        }
    }

    /** Rows that are stored with a version are what there can be a collection to. */
    private void addToAll(EntityType type, String id, String discriminator, String name) {
        Attribute names = type.findAttribute(discriminator);
        if (names == null) {
            faults.add(type + "." + id + ": " + discriminator + " is no attribute of it");
            return;
        }
        types.values().stream()
                .filter(owner -> Entity.class.isAssignableFrom(owner.record()))
                .forEach(
                        owner ->
                                owner.add(
                                        new ToMany(
                                                name,
                                                type,
                                                id,
                                                Optional.of(
                                                        new Discriminator(names, owner.name())))));
    }

    private void check(EntityType type) {
        if (type.findAttribute("id") == null) {
            faults.add(type + ": has no component Key<" + type + "> id");
        }
        Set<String> names = new HashSet<>();
        List<String> all = new ArrayList<>();
        type.attributes().forEach(attribute -> all.add(attribute.name()));
        type.toOnes().forEach(relation -> all.add(relation.name()));
        type.toManys().forEach(relation -> all.add(relation.name()));
        all.stream()
                .filter(name -> !names.add(name))
                .forEach(name -> faults.add(type + ": two things are called " + name));
        type.searchable().stream()
                .filter(
                        name ->
                                !(type.findAttribute(name) instanceof Attribute found
                                        && found.kind() == Kind.STRING))
                .forEach(
                        name ->
                                faults.add(
                                        type + ": searches " + name + ", which is no text of it"));
        softDelete(type);
        type.uniqueKeys().stream()
                .flatMap(key -> key.attributes().stream())
                .filter(name -> type.findAttribute(name) == null && type.toOne(name) == null)
                .forEach(
                        name ->
                                faults.add(
                                        type
                                                + ": is unique by "
                                                + name
                                                + ", which it does not have"));
    }

    private void softDelete(EntityType type) {
        SoftDelete softDelete = type.record().getAnnotation(SoftDelete.class);
        if (softDelete != null
                && !(type.findAttribute(softDelete.value()) instanceof Attribute found
                        && found.kind() == Kind.BOOLEAN)) {
            faults.add(
                    type
                            + ": is deleted by "
                            + softDelete.value()
                            + ", which is no truth value of it");
        }
    }
}
