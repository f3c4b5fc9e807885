package org.quillgraph.domain.query.differential;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToOne;

/**
 * Records of every type of a catalogue with deliberately hostile values, the same for the same
 * seed. Derived components are left empty: only who knows what they mean can work them out. What a
 * store makes itself is left out.
 */
public final class RandomContent {
    private static final int TRIES = 10_000;

    private final Draw draw;
    private final RandomValues values;
    private final Map<EntityType, List<Key<?>>> keys = new HashMap<>();
    private final Set<List<?>> taken = new HashSet<>();

    private RandomContent(long seed) {
        draw = new Draw(seed);
        values = new RandomValues(draw);
    }

    /** In an order in which they can be stored: what is referred to comes first. */
    public static List<Record> of(Catalogue catalogue, long seed, int ofEachRoot) {
        RandomContent content = new RandomContent(seed);
        List<Record> records = new ArrayList<>();
        List<EntityType> types = new ArrayList<>(catalogue.referredFirst());
        types.removeIf(StoresOwn::isMadeOf);
        for (EntityType type : types) {
            boolean isRoot = type.toOnes().stream().noneMatch(ToOne::required);
            int count = isRoot ? ofEachRoot : ofEachRoot * 3 / 2;
            for (int i = 0; i < count; i++) {
                records.add(content.record(type));
            }
        }
        return records;
    }

    /** Draws again whatever the record's own rules refuse. */
    private Record record(EntityType type) {
        Map<String, Object> components = new LinkedHashMap<>();
        drawAgain(type, components, Records.names(type.record()));
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                Record record = Records.make(type.record(), components.values());
                List<List<?>> uniques = uniques(type, components);
                if (uniques.stream().noneMatch(taken::contains)) {
                    taken.addAll(uniques);
                    keys.computeIfAbsent(type, _ -> new ArrayList<>())
                            .add((Key<?>) components.get("id"));
                    return record;
                }
                type.uniqueKeys().forEach(key -> drawAgain(type, components, key.attributes()));
            } catch (ProblemException e) {
                Problem.Invalid fault = (Problem.Invalid) e.problem();
                drawAgain(type, components, List.of(fault.path()));
            }
        }
        throw new IllegalStateException("no " + type + " that keeps its rules: " + components);
    }

    private void drawAgain(EntityType type, Map<String, Object> components, List<String> names) {
        Records.components(type.record())
                .filter(component -> names.contains(component.getName()))
                .forEach(component -> components.put(component.getName(), draw(type, component)));
    }

    private Object draw(EntityType type, RecordComponent component) {
        ToOne relation = type.toOne(component.getName());
        if (relation == null) {
            Attribute attribute = type.findAttribute(component.getName());
            Object value = attribute == null ? values.hash() : values.of(type, attribute);
            return component.getType() == Optional.class ? Optional.ofNullable(value) : value;
        }
        List<Key<?>> targets = keys.getOrDefault(relation.target(), List.of());
        if (relation.required()) {
            return skewed(targets);
        }
        return relation.derived() || targets.isEmpty() || draw.percent(30)
                ? Optional.empty()
                : Optional.of(skewed(targets));
    }

    /** Favours the first, so that some have many collections' rows and others none. */
    private Key<?> skewed(List<Key<?>> targets) {
        return targets.get(draw.below(draw.below(targets.size()) + 1));
    }

    private static List<List<?>> uniques(EntityType type, Map<String, Object> components) {
        List<List<?>> uniques = new ArrayList<>();
        type.uniqueKeys()
                .forEach(
                        key -> {
                            List<Object> values =
                                    key.attributes().stream().map(components::get).toList();
                            if (!values.contains(Optional.empty())) {
                                uniques.add(List.of(type, key.name(), values));
                            }
                        });
        return uniques;
    }
}
