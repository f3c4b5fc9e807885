package org.quillgraph.persistence.query;

import com.querydsl.core.types.dsl.PathBuilder;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/**
 * Pairs each entity type with the JPA class {@code <Name>Entity}, whose properties bear the names
 * of its components.
 */
final class Tables {
    private final Map<EntityType, Class<?>> entities = new HashMap<>();

    private Tables() {}

    /**
     * Refuses a catalogue that the JPA classes do not cover with an {@link IllegalStateException}
     * listing all faults.
     */
    Tables(Catalogue catalogue, Metamodel metamodel) {
        List<String> faults = new ArrayList<>();
        for (EntityType type : catalogue.types()) {
            metamodel.getEntities().stream()
                    .filter(
                            entity ->
                                    entity.getJavaType()
                                            .getSimpleName()
                                            .equals(type.name() + "Entity"))
                    .findFirst()
                    .ifPresentOrElse(
                            entity -> {
                                entities.put(type, entity.getJavaType());
                                faults.addAll(unmapped(type, names(entity.getAttributes())));
                                faults.addAll(unnamed(type, entity.getAttributes()));
                            },
                            () -> faults.add(type + ": there is no JPA class " + type + "Entity"));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    private static Set<String> names(Set<? extends Attribute<?, ?>> attributes) {
        return attributes.stream().map(Attribute::getName).collect(Collectors.toSet());
    }

    private static List<String> unmapped(EntityType type, Set<String> mapped) {
        return Stream.concat(
                        type.attributes().stream().map(attribute -> attribute.name()),
                        type.toOnes().stream().map(relation -> relation.name()))
                .filter(name -> !mapped.contains(name))
                .map(name -> type + "." + name + ": " + type + "Entity does not map it")
                .toList();
    }

    /** Of an enum, JPA keeps the place among its constants unless told to keep the name. */
    private static List<String> unnamed(
            EntityType type, Set<? extends Attribute<?, ?>> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.getJavaType().isEnum())
                .filter(attribute -> !keepsNames(attribute))
                .map(Attribute::getName)
                .sorted()
                .map(
                        name ->
                                type
                                        + "."
                                        + name
                                        + ": "
                                        + type
                                        + "Entity must keep it by name, @Enumerated(STRING)")
                .toList();
    }

    private static boolean keepsNames(Attribute<?, ?> attribute) {
        Enumerated kept =
                ((AnnotatedElement) attribute.getJavaMember()).getAnnotation(Enumerated.class);
        return kept != null && kept.value() == EnumType.STRING;
    }

    /** The same for an earlier time, at which only what is stored is known. */
    Tables ofThePast() {
        Tables past = new Tables();
        entities.forEach(
                (type, entity) -> {
                    if (type.isStored() || type.record() == Revision.class) {
                        past.entities.put(type, entity);
                    }
                });
        return past;
    }

    PathBuilder<?> alias(EntityType type, String name) {
        if (!entities.containsKey(type)) {
            throw ProblemException.invalid(
                    "asOf", type + " is worked out of what is there now; ask for it without asOf.");
        }
        return new PathBuilder<>(entities.get(type), name);
    }
}
