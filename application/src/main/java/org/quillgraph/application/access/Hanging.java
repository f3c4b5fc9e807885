package org.quillgraph.application.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.workspace.Project;

/** Finds what is part of projects, by the references that make it so. */
public final class Hanging {

    private Hanging() {}

    /** The condition that records of a type meet that are part of a project that meets one. */
    public static Filter on(EntityType type, Filter project) {
        return new Filter.Any(ways(type, project, true, new HashSet<>()));
    }

    /** The same by references alone that a record can be without. */
    static List<Filter> loosely(EntityType type, Filter project) {
        return ways(type, project, false, new HashSet<>());
    }

    /** {@code required} says whether to go where a record has to refer to. */
    private static List<Filter> ways(
            EntityType type, Filter project, boolean required, Set<EntityType> seen) {
        if (type.record() == Project.class) {
            return List.of(project);
        }
        if (!seen.add(type)) {
            return List.of();
        }
        List<Filter> ways = new ArrayList<>();
        Stream<ToOne> needed =
                type.toOnes().stream().filter(one -> required && one.required() && !one.derived());
        Stream.concat(Policy.hanging(type).stream(), needed)
                .forEach(
                        one ->
                                ways(one.target(), project, true, seen)
                                        .forEach(way -> ways.add(new Filter.Through(one, way))));
        seen.remove(type);
        return ways;
    }
}
