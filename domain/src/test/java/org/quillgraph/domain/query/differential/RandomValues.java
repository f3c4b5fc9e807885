package org.quillgraph.domain.query.differential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;

/** Draws values for attributes: of each text attribute only some, so that many rows share one. */
final class RandomValues {
    private final Draw draw;
    private final Map<List<Object>, List<String>> texts = new HashMap<>();

    RandomValues(Draw draw) {
        this.draw = draw;
    }

    /** Null, now and then, where the attribute may be. */
    @Nullable Object of(EntityType type, Attribute attribute) {
        if (!attribute.required() && draw.percent(25)) {
            return null;
        }
        return switch (attribute.kind()) {
            case ID -> new Key<>(new UUID(draw.bits(), draw.bits()));
            case STRING -> text(type, attribute);
            case INT -> draw.of(Hostile.INTS);
            case LONG -> draw.of(Hostile.LONGS);
            case DECIMAL -> decimal();
            case FLOAT -> throw new IllegalArgumentException("no attribute is a FLOAT");
            case BOOLEAN -> draw.percent(50);
            case DATE_TIME -> time();
            case DATE -> draw.of(Hostile.DATES);
            case ENUM -> draw.of(List.of(attribute.type().getEnumConstants()));
            case STRING_LIST -> draw.times(0, 3, () -> draw.of(shared(type, attribute)));
            case JSON -> attribute.name().equals("graph") ? graph() : json();
        };
    }

    /** Edges lead on in the order of the nodes, so that none leads back. */
    private Json graph() {
        int count = draw.below(6);
        List<Json> nodes = new ArrayList<>();
        List<Json> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(new Json(Map.of("id", "n" + i, "label", draw.of(Hostile.TEXTS))));
            if (i > 0) {
                edges.add(new Json(Map.of("source", "n" + draw.below(i), "target", "n" + i)));
            }
        }
        return new Json(Map.of("nodes", nodes, "edges", edges));
    }

    /** What is internal is no attribute, and a secret's digest. */
    String hash() {
        return "%016x%016x%016x%016x".formatted(draw.bits(), draw.bits(), draw.bits(), draw.bits());
    }

    private String text(EntityType type, Attribute attribute) {
        if (attribute.name().equals("email")) {
            return "No%d@Example.%s"
                    .formatted(draw.below(100_000), draw.of("org", "co.uk", "ÄRGER"));
        }
        boolean unique =
                type.uniqueKeys().stream()
                        .anyMatch(key -> key.attributes().contains(attribute.name()));
        if (type.searchable().contains(attribute.name()) && draw.percent(70)) {
            return sentence();
        }
        return unique && draw.percent(80)
                ? "no. " + draw.below(100_000)
                : draw.of(shared(type, attribute));
    }

    private String sentence() {
        return String.join(
                draw.of(" ", " ", "\n", ", "), draw.times(1, 12, () -> draw.of(Hostile.WORDS)));
    }

    private List<String> shared(EntityType type, Attribute attribute) {
        return texts.computeIfAbsent(
                List.of(type, attribute.name()),
                _ -> draw.times(14, 14, () -> draw.of(Hostile.TEXTS)));
    }

    private BigDecimal decimal() {
        return draw.of(draw.percent(50) ? Hostile.DECIMALS : Hostile.LARGE_DECIMALS);
    }

    private Instant time() {
        Instant time = draw.of(Hostile.TIMES);
        return draw.percent(70) ? time : time.minus(draw.below(86_400_000), ChronoUnit.MILLIS);
    }

    /** Half of them objects of integers, which is what some attributes ask for. */
    private Json json() {
        if (draw.percent(50)) {
            return object(() -> new Json(draw.between(-5, 150)));
        }
        return draw.percent(70) ? object(this::inner) : draw.of(Hostile.JSON_ROOTS);
    }

    private Json object(Supplier<Json> member) {
        Map<String, Json> members = new LinkedHashMap<>();
        draw.some(Hostile.JSON_KEYS, 5).forEach(key -> members.put(key, member.get()));
        return new Json(members);
    }

    private Json inner() {
        return switch (draw.below(10)) {
            case 0 -> new Json(null);
            case 1 -> draw.of(Hostile.JSON_ROOTS);
            case 2 ->
                    new Json(
                            new ArrayList<>(draw.times(0, 3, () -> draw.of(Hostile.JSON_SCALARS))));
            case 3 -> object(() -> draw.of(Hostile.JSON_SCALARS));
            default -> draw.of(Hostile.JSON_SCALARS);
        };
    }
}
