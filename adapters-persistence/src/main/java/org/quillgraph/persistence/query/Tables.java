package org.quillgraph.persistence.query;

import com.querydsl.core.types.dsl.PathBuilder;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/**
 * Pairs each entity type with the JPA class {@code <Name>Entity}, whose properties bear the names
 * of its components.
 */
final class Tables {
    private final Map<EntityType, Class<?>> entities = new HashMap<>();

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

    PathBuilder<?> alias(EntityType type, String name) {
        return new PathBuilder<>(entities.get(type), name);
    }
}
