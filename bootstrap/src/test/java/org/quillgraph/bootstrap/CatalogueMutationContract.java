package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Slugs;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.WorkflowRun;

/** What every type can have done to it, over HTTP, on one database. */
abstract class CatalogueMutationContract extends ServedContract {
    private static final long SEED = 7;
    private static final Set<String> GIVEN = Set.of("id", "createdAt", "updatedAt", "version");

    /** A record as it was given and as it was answered. */
    private record Made(EntityType type, Map<String, Object> input, Map<?, ?> answer) {
        String id() {
            return (String) answer.get("id");
        }
    }

    private final List<Made> all = new ArrayList<>();

    @BeforeAll
    void makeOneOfEachType() {
        Catalogue catalogue = program.part(Catalogue.class);
        Map<Object, String> ids = new HashMap<>();
        for (Record record : RandomContent.of(catalogue, SEED, 2)) {
            EntityType type = catalogue.type(record.getClass());
            if (type.writes().contains(Write.CREATE)) {
                Map<String, Object> input = input(type, record, ids);
                keepRules(type, input);
                Made made = create(type, input);
                ids.put(((Key<?>) Records.values(record).getFirst()).value(), made.id());
                all.add(made);
            }
        }
    }

    private Made create(EntityType type, Map<String, Object> input) {
        String name = type.name();
        Map<?, ?> payload =
                payload(
                        "mutation($input: %1$sInput!) { create%1$s(input: $input) { affected changeSet %2$s } }"
                                .formatted(name, selection(type)),
                        Map.of("input", input),
                        "create" + name);
        assertThat(payload.get("affected")).as(name).isEqualTo(1);
        assertThat(payload.get("changeSet")).as(name).isNotNull();
        return new Made(type, input, (Map<?, ?>) payload.get(type.fieldName()));
    }

    @Test
    void everyRecordIsStoredAsItWasGiven() {
        for (Made made : all) {
            assertThat(given(made.type(), made.answer()))
                    .as(made.type().name())
                    .isEqualTo(new Json(made.input()));
            assertThat(made.answer().get("version")).isEqualTo(0);
        }
    }

    @Test
    void anUpsertByAnyKeyFindsTheRecord() {
        for (Made made : all) {
            for (UniqueKey key : made.type().uniqueKeys()) {
                if (made.input().keySet().containsAll(key.attributes())
                        && made.type().writes().contains(Write.UPDATE)) {
                    String name = made.type().name();
                    String by =
                            key.name()
                                    .replaceAll("([a-z])([A-Z])", "$1_$2")
                                    .toUpperCase(Locale.ROOT);
                    Map<?, ?> payload =
                            payload(
                                    "mutation($input: %1$sInput!) { upsert%1$s(by: %2$s, input: $input) { affected %3$s { id } } }"
                                            .formatted(name, by, made.type().fieldName()),
                                    Map.of("input", made.input()),
                                    "upsert" + name);
                    assertThat(payload.get(made.type().fieldName()))
                            .as(name)
                            .isEqualTo(Map.of("id", made.id()));
                    assertThat(payload.get("affected")).as(name).isEqualTo(0);
                }
            }
        }
    }

    @Test
    void aPatchClearsWhatIsOptional() {
        for (Made made : all) {
            for (Attribute attribute : made.type().attributes()) {
                boolean given = made.input().containsKey(attribute.name());
                if (given && !attribute.required() && made.type().writes().contains(Write.UPDATE)) {
                    clear(made, attribute);
                }
            }
        }
    }

    /** Or says of the attribute, or of one that goes with it, why not. */
    private void clear(Made made, Attribute attribute) {
        String name = made.type().name();
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put(attribute.name(), null);
        Map<?, ?> answer =
                client.send(
                        "mutation($id: ID!, $patch: %1$sPatch!) { update%1$s(id: $id, patch: $patch, dryRun: true) { affected changeSet %2$s { %3$s version } } }"
                                .formatted(name, made.type().fieldName(), attribute.name()),
                        Map.of("id", made.id(), "patch", patch));
        if (answer.get("errors") == null) {
            Map<?, ?> payload = (Map<?, ?>) ((Map<?, ?>) answer.get("data")).get("update" + name);
            Map<?, ?> record = (Map<?, ?>) payload.get(made.type().fieldName());
            assertThat(record.get(attribute.name())).as(name + "." + attribute).isNull();
            assertThat(record.get("version")).as(name + "." + attribute).isEqualTo(1);
            assertThat(payload.get("changeSet")).isNull();
        } else {
            assertThat(answer.get("errors").toString()).contains("BAD_USER_INPUT", "path=patch.");
        }
    }

    @Test
    void whatIsDeletedIsGoneUnlessTheRunWasDry() {
        for (Made made : all) {
            EntityType type = made.type();
            if (type.writes().contains(Write.DELETE) && type.softDelete().isEmpty()) {
                Map<?, ?> answer =
                        data(
                                """
                                mutation($id: ID!) {
                                  gone: delete%1$s(id: $id, cascade: true, dryRun: true) { affected %2$s { id } }
                                  more: delete%3$s(filter: {id: {eq: $id}, and: [{id: {isNull: true}}]}, dryRun: true) { affected }
                                }
                                """
                                        .formatted(type.name(), type.fieldName(), plural(type)),
                                Map.of("id", made.id()));
                Map<?, ?> gone = (Map<?, ?>) answer.get("gone");
                assertThat(gone.get(type.fieldName()))
                        .as(type.name())
                        .isEqualTo(Map.of("id", made.id()));
                assertThat((Integer) gone.get("affected")).as(type.name()).isPositive();
                assertThat(answer.get("more")).isEqualTo(Map.of("affected", 0));
            }
        }
        Made last = all.getLast();
        assertThat(
                        data(
                                        "{ %s(id: \"%s\") { id } }"
                                                .formatted(last.type().fieldName(), last.id()),
                                        Map.of())
                                .get(last.type().fieldName()))
                .isNotNull();
    }

    private static String plural(EntityType type) {
        String plural = type.plural();
        return plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
    }

    private Map<?, ?> payload(String document, Map<String, Object> variables, String field) {
        return (Map<?, ?>) data(document, variables).get(field);
    }

    private Map<?, ?> data(String document, Map<String, Object> variables) {
        Map<?, ?> answer = client.send(document, variables);
        assertThat(answer.get("errors")).as(document + variables).isNull();
        return (Map<?, ?>) answer.get("data");
    }

    private static String selection(EntityType type) {
        String attributes =
                type.attributes().stream().map(Attribute::name).collect(Collectors.joining(" "));
        String references =
                type.toOnes().stream()
                        .map(one -> one.name() + " { id }")
                        .collect(Collectors.joining(" "));
        return type.fieldName() + " { " + attributes + " " + references + " }";
    }

    /** Of a record that was answered what its input can hold. */
    private static Json given(EntityType type, Map<?, ?> answer) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        inputs(type).forEach(it -> put(given, it.name(), answer.get(it.name())));
        references(type).forEach(it -> put(given, it.name(), answer.get(it.name())));
        return new Json(given);
    }

    private static Map<String, Object> input(
            EntityType type, Record record, Map<Object, String> ids) {
        List<String> names = Records.names(type.record());
        List<Object> values = Records.values(record);
        Map<String, Object> input = new LinkedHashMap<>();
        inputs(type)
                .forEach(it -> put(input, it.name(), json(values.get(names.indexOf(it.name())))));
        for (ToOne reference : references(type)) {
            Object value = values.get(names.indexOf(reference.name()));
            Object key = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (key instanceof Key<?>(var id)) {
                input.put(reference.name(), Map.of("id", ids.get(id)));
            }
        }
        return input;
    }

    /** Those beyond a single record, which random ones know nothing of. */
    private void keepRules(EntityType type, Map<String, Object> input) {
        if (type.record() == Project.class) {
            // of a private one nothing is deleted along that would be bared
            input.put("isPrivate", false);
        }
        input.replaceAll(
                (_, value) ->
                        value instanceof String it
                                ? it.replaceAll("^9999-(.*T)", "2025-$1")
                                : value);
        input.computeIfPresent("slug", (_, slug) -> Slugs.of((String) slug));
        input.computeIfPresent("isActive", (_, _) -> true);
        if (type.record() == WorkflowRun.class) {
            String workflow = (String) ((Map<?, ?>) input.get("workflow")).get("id");
            all.stream()
                    .filter(made -> made.id().equals(workflow))
                    .forEach(made -> input.put("project", made.input().get("project")));
        }
        if (type.record() == Campaign.class) {
            input.remove("completedAt");
            input.computeIfPresent(
                    "status", (_, status) -> status.equals("COMPLETED") ? "ARCHIVED" : status);
        }
    }

    private static List<Attribute> inputs(EntityType type) {
        return type.attributes().stream()
                .filter(it -> !it.derived() && !it.unversioned() && !GIVEN.contains(it.name()))
                .toList();
    }

    private static List<ToOne> references(EntityType type) {
        return type.toOnes().stream().filter(it -> !it.derived()).toList();
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static @Nullable Object json(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(CatalogueMutationContract::json).orElse(null);
            case Json json -> json.value();
            case Boolean _, Integer _, Long _, BigDecimal _, List<?> _ -> value;
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
