package org.quillgraph.domain.query.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;

/**
 * The values that the data really has, so that conditions made of them are met by some rows and not
 * by others.
 */
final class Samples {
    private final Map<EntityType, Map<Attribute, List<Object>>> values = new HashMap<>();
    private final Map<EntityType, Map<Attribute, List<List<String>>>> paths = new HashMap<>();

    Samples(Catalogue catalogue, QueryPort data) {
        catalogue.types().forEach(type -> read(type, data));
    }

    /** Empty where no row has one. */
    List<Object> of(EntityType type, Attribute attribute) {
        return values.get(type).get(attribute);
    }

    /** Paths that lead somewhere in at least one row. */
    List<List<String>> paths(EntityType type, Attribute json) {
        return paths.get(type).get(json);
    }

    private void read(EntityType type, QueryPort data) {
        List<Attribute> attributes = List.copyOf(type.attributes());
        RowSelection everything = new RowSelection(attributes, List.of(), List.of(), false);
        Query all =
                Query.rows(
                        type,
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(Integer.MAX_VALUE),
                        everything);
        var rows = data.fetch(all).rows().orElseThrow().rows();
        Map<Attribute, List<Object>> found = new HashMap<>();
        Map<Attribute, List<List<String>>> leading = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            int column = i;
            List<Object> present =
                    rows.stream()
                            .map(row -> row.attributes().get(column))
                            .filter(Objects::nonNull)
                            .toList();
            found.put(attributes.get(i), present);
            List<List<String>> ways = new ArrayList<>();
            present.forEach(
                    value -> {
                        if (value instanceof Json json) {
                            addPaths(List.of(), json.value(), ways);
                        }
                    });
            leading.put(attributes.get(i), ways.stream().distinct().toList());
        }
        values.put(type, found);
        paths.put(type, leading);
    }

    private static void addPaths(List<String> to, Object value, List<List<String>> paths) {
        paths.add(to);
        switch (value) {
            case Map<?, ?> members ->
                    members.forEach(
                            (name, member) -> addPaths(append(to, (String) name), member, paths));
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    addPaths(append(to, Integer.toString(i)), items.get(i), paths);
                }
            }
            case null, default -> {}
        }
    }

    private static List<String> append(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
