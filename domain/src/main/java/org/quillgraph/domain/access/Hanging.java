package org.quillgraph.domain.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.workspace.Project;

/** Finds what is part of projects, by the references that make it so. */
public final class Hanging {

    private Hanging() {}

    /**
     * The references, one after the other, that lead to each project that a record of the type is
     * part of, or anything it refers to is; no reference at all leads from a project to itself.
     */
    public static List<List<ToOne>> near(EntityType type) {
        return chains(type, one -> !one.derived(), new HashSet<>());
    }

    /** The condition that records of a type meet that are part of a project that meets one. */
    public static Filter on(EntityType type, Filter project) {
        return new Filter.Any(conditions(chains(type, new HashSet<>()), project));
    }

    /** The same by references alone that a record can be without. */
    public static List<Filter> loosely(EntityType type, Filter project) {
        return conditions(chains(type, Policy.hanging(type)::contains, new HashSet<>()), project);
    }

    private static List<Filter> conditions(List<List<ToOne>> chains, Filter project) {
        List<Filter> conditions = new ArrayList<>();
        for (List<ToOne> chain : chains) {
            Filter condition = project;
            for (ToOne one : chain.reversed()) {
                condition = new Filter.Through(one, condition);
            }
            conditions.add(condition);
        }
        return conditions;
    }

    private static List<List<ToOne>> chains(EntityType type, Set<EntityType> seen) {
        List<ToOne> hanging = Policy.hanging(type);
        return chains(
                type, one -> hanging.contains(one) || (one.required() && !one.derived()), seen);
    }

    private static List<List<ToOne>> chains(
            EntityType type, Predicate<ToOne> first, Set<EntityType> seen) {
        if (type.record() == Project.class) {
            return List.of(List.of());
        }
        List<List<ToOne>> chains = new ArrayList<>();
        if (seen.add(type)) {
            for (ToOne one : type.toOnes()) {
                if (first.test(one)) {
                    chains(one.target(), seen).forEach(rest -> chains.add(join(one, rest)));
                }
            }
            seen.remove(type);
        }
        return chains;
    }

    private static List<ToOne> join(ToOne first, List<ToOne> rest) {
        List<ToOne> chain = new ArrayList<>(rest);
        chain.addFirst(first);
        return chain;
    }
}
