package org.quillgraph.persistence.table;

import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Relation.ToOne;

/** What a column holds of a record. */
sealed interface Field {

    /** A value of its own. */
    record Own(Attribute attribute) implements Field {}

    /** A value of what a reference leads to: its id, or one of those of a unique key. */
    record OfTarget(ToOne reference, Attribute attribute) implements Field {}

    /** What is worked out from others. */
    record Derived() implements Field {}

    /**
     * {@code title}, {@code author} or {@code author.id}, {@code author.username}, {@code
     * inspiration.source.sourceId}; refuses any other.
     */
    static Field of(EntityType type, String name) {
        List<String> path = List.of(name.split("\\.", -1));
        Attribute attribute = type.findAttribute(name);
        ToOne reference = type.toOne(path.getFirst());
        if (attribute != null) {
            return attribute.derived() ? new Derived() : new Own(attribute);
        }
        if (reference == null) {
            throw ProblemException.invalid(
                    "",
                    "%s have no field %s; there are %s. Say --map \"%s=FIELD\" for another name, or --map \"%s=\" to leave it out."
                            .formatted(type.plural(), name, named(type), name, name));
        }
        if (reference.derived()) {
            return new Derived();
        }
        return new OfTarget(
                reference,
                path.size() == 1
                        ? reference.target().id()
                        : naming(reference, path.subList(1, path.size())));
    }

    private static String named(EntityType type) {
        return String.join(
                ", ",
                Stream.concat(
                                type.attributes().stream()
                                        .filter(it -> !it.derived())
                                        .map(Attribute::name),
                                type.toOnes().stream().filter(it -> !it.derived()).map(ToOne::name))
                        .toList());
    }

    private static Attribute naming(ToOne reference, List<String> path) {
        EntityType target = reference.target();
        Attribute attribute = target.findAttribute(path.getLast());
        boolean isNaming =
                path.equals(List.of(target.id().name()))
                        || target.uniqueKeys().stream()
                                .anyMatch(
                                        key ->
                                                key.attributes().contains(path.getLast())
                                                        && isWay(key, path));
        if (attribute == null || !isNaming) {
            throw ProblemException.invalid(
                    "",
                    "%s.%s does not say which %s it is; there are %s. Say --map \"%s.%s=\" to leave it out."
                            .formatted(
                                    reference,
                                    String.join(".", path),
                                    target,
                                    ways(reference),
                                    reference,
                                    String.join(".", path)));
        }
        return attribute;
    }

    /** With or without the name of the key: {@code source.sourceId} or {@code sourceId}. */
    private static boolean isWay(UniqueKey key, List<String> path) {
        return path.size() == 1
                || (path.size() == 2 && key.name().equalsIgnoreCase(path.getFirst()));
    }

    private static String ways(ToOne reference) {
        EntityType target = reference.target();
        return String.join(
                ", ",
                Stream.concat(
                                Stream.of("id"),
                                target.uniqueKeys().stream()
                                        .flatMap(key -> key.attributes().stream())
                                        .filter(it -> target.findAttribute(it) != null))
                        .map(it -> reference + "." + it)
                        .toList());
    }
}
