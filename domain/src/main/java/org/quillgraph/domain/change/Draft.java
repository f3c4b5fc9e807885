package org.quillgraph.domain.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.EntityType;

/**
 * What a caller gives for one record, new or stored. What is left out has its default in a new
 * record and stays as it is in a stored one.
 *
 * @param path where it stands in the request, such as {@code input.tickets.create[0]}
 * @param values by attribute, as its kind carries them; null clears
 * @param references by to-one relation
 * @param children records to be made with it and refer to it, by to-many relation
 */
public record Draft(
        EntityType of,
        String path,
        Map<String, @Nullable Object> values,
        Map<String, Target> references,
        Map<String, List<Draft>> children) {

    // Written out, because a compact one loses the @Nullable on its way into the class file.
    public Draft(
            EntityType of,
            String path,
            Map<String, @Nullable Object> values,
            Map<String, Target> references,
            Map<String, List<Draft>> children) {
        this.of = of;
        this.path = path;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
        this.children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }

    /** Where one of its attributes or relations stands in the request. */
    public String path(String name) {
        return name.isEmpty() ? path : path + "." + name;
    }

    /** A draft of nothing but where one reference leads. */
    public Draft leadingOnly(String reference, Target target) {
        return new Draft(of, path, Map.of(), Map.of(reference, target), Map.of());
    }
}
