package org.quillgraph.domain.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * Which rows there are for somebody. No reference leads to any other, no collection holds it, and
 * no figure counts it.
 */
public final class Scope {
    public static final Scope EVERYTHING = new Scope(List.of(), Map.of());

    private final Map<EntityType, Filter> conditions = new HashMap<>();

    /**
     * A row that has to refer to one outside is outside itself, whatever is said of its own type.
     *
     * @param types all there are
     * @param conditions on attributes of a row and of what its to-ones lead to, be that inside or
     *     not; types without one are inside
     */
    public Scope(Collection<EntityType> types, Map<EntityType, Filter> conditions) {
        types.forEach(
                type -> {
                    Filter all = all(type, conditions, new LinkedHashSet<>());
                    if (!all.equals(Filter.EVERYTHING)) {
                        this.conditions.put(type, all);
                    }
                });
    }

    private static Filter all(
            EntityType type, Map<EntityType, Filter> conditions, Set<EntityType> seen) {
        List<Filter> all = new ArrayList<>();
        if (seen.add(type)) {
            if (conditions.get(type) instanceof Filter own) {
                all.add(own);
            }
            for (ToOne one : type.toOnes()) {
                Filter target =
                        one.required() ? all(one.target(), conditions, seen) : Filter.EVERYTHING;
                if (!target.equals(Filter.EVERYTHING)) {
                    all.add(new Filter.Through(one, target));
                }
            }
            seen.remove(type);
        }
        return all.size() == 1 ? all.getFirst() : new Filter.All(all);
    }

    /** Whether there are rows of the type outside. */
    public boolean restricts(EntityType type) {
        return conditions.containsKey(type);
    }

    /** What rows of a type have to meet by themselves. */
    public Filter of(EntityType type) {
        return conditions.getOrDefault(type, Filter.EVERYTHING);
    }

    @Override
    public String toString() {
        return conditions.toString();
    }
}
