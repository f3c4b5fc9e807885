package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.graphql.schema.GeneralMutation;
import org.quillgraph.graphql.schema.Names;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Crosses every role with every type, attribute and mutation by asking, and holds what comes of it
 * against the table that users read. {@code -Dpermissions.rewrite=true} writes that anew.
 */
abstract class PermissionsContract extends ServedContract {
    private static final long SEED = 5;
    private static final String NOTHING = "–";
    private static final Path TABLE = Path.of("../docs/permissions.md");

    private final Map<Role, Asking> askers = new EnumMap<>(Role.class);
    private Catalogue catalogue;
    private GraphQLSchema schema;

    @BeforeAll
    void letSomebodyInEachRoleAsk() {
        catalogue = program.part(Catalogue.class);
        schema = program.part(GraphQlSource.class).schema();
        List<Entity<?>> records = new ArrayList<>();
        for (Record record : RandomContent.of(catalogue, SEED, 4)) {
            Record open =
                    record instanceof Project ? Records.with(record, "isPrivate", false) : record;
            records.add((Entity<?>) open);
        }
        program.part(Repositories.class).addAll(records);
        for (Role role : Role.values()) {
            String name = "asks-as-" + role.name().toLowerCase(Locale.ROOT);
            askers.put(role, Asking.as(program, role, name));
        }
    }

    @Test
    void theTableSaysWhatEachRoleMayDo() throws IOException {
        String observed = PermissionsTable.of(types(), attributes(), fields());

        if (Boolean.getBoolean("permissions.rewrite")) {
            Files.writeString(TABLE, observed);
        }
        assertThat(observed).isEqualTo(Files.readString(TABLE));
    }

    /** A type or a mutation that is new has to be decided on; what is gone, forgotten. */
    @Test
    void everythingHasBeenDecidedOn() {
        Set<String> general =
                schema.getMutationType().getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .filter(this::isGeneral)
                        .collect(Collectors.toSet());
        List<String> undecided = new ArrayList<>();
        catalogue.types().forEach(type -> undecided.add(type.name()));
        schema.getMutationType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !general.contains(name))
                .forEach(undecided::add);
        undecided.addAll(List.of("status", "changesPosition", "changes"));
        List<String> decided =
                Policy.decided().stream().filter(name -> !name.contains(".")).toList();

        assertThat(decided).containsExactlyInAnyOrderElementsOf(undecided);
        Policy.decided().stream()
                .filter(name -> name.contains("."))
                .map(name -> name.split("\\."))
                .forEach(
                        name ->
                                assertThat(type(name[0]).findAttribute(name[1]))
                                        .as(name[0] + "." + name[1])
                                        .isNotNull());
    }

    private EntityType type(String name) {
        return catalogue.types().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isGeneral(String mutation) {
        return catalogue.types().stream()
                .anyMatch(
                        type ->
                                Stream.of(GeneralMutation.values())
                                        .filter(it -> it.isFor(type))
                                        .anyMatch(it -> it.field(type).equals(mutation)));
    }

    /** By type, for each role: whether it may be read at all, and written. */
    private Map<String, Map<Role, String>> types() {
        Map<String, Map<Role, String>> all = new LinkedHashMap<>();
        for (EntityType type : catalogue.types()) {
            all.put(type.name(), ofEach(asker -> right(asker, type)));
        }
        return all;
    }

    private Map<Role, String> ofEach(Function<Asking, String> observe) {
        Map<Role, String> each = new EnumMap<>(Role.class);
        askers.forEach((role, asker) -> each.put(role, observe.apply(asker)));
        return each;
    }

    private String right(Asking asker, EntityType type) {
        List<String> writes = new ArrayList<>();
        for (String verb : List.of("create", "update", "delete")) {
            GraphQLFieldDefinition field =
                    schema.getMutationType().getFieldDefinition(verb + type.name());
            if (field != null && isLetIn(asker, field)) {
                writes.add(verb);
            }
        }
        List<String> rights = new ArrayList<>();
        if (reads(asker, type)) {
            boolean all = counted(asker, type).equals(counted(Asking.program(program), type));
            rights.add(all ? "read" : "read some");
        }
        rights.addAll(writes);
        return rights.isEmpty() ? NOTHING : String.join(", ", rights);
    }

    private static boolean reads(Asking asker, EntityType type) {
        return asker.codes(count(type)).isEmpty();
    }

    private static String count(EntityType type) {
        return "{ %s { totalCount } }".formatted(type.plural());
    }

    private static Object counted(Asking asker, EntityType type) {
        return asker.data(count(type));
    }

    /** Whether a mutation gets as far as its arguments, which are none that it can take. */
    private boolean isLetIn(Asking asker, GraphQLFieldDefinition mutation) {
        String document = MutationText.of(mutation);
        Map<String, String> codes = asker.codes(document);
        assertThat(codes).as(document).doesNotContainValue("GRAPHQL_VALIDATION_FAILED");
        assertThat(codes).as(document).doesNotContainValue("INTERNAL_ERROR");
        return !codes.containsValue("FORBIDDEN");
    }

    /** Those that not everybody may name who may name their type. */
    private Map<String, Map<Role, String>> attributes() {
        Map<String, Map<Role, String>> all = new LinkedHashMap<>();
        for (EntityType type : catalogue.types()) {
            Map<Role, Set<String>> kept = new EnumMap<>(Role.class);
            askers.forEach((role, asker) -> kept.put(role, keptFrom(asker, type)));
            for (Attribute attribute : type.attributes()) {
                boolean isKept =
                        kept.values().stream().anyMatch(it -> it.contains(attribute.name()));
                if (isKept) {
                    Map<Role, String> each = new EnumMap<>(Role.class);
                    kept.forEach(
                            (role, names) ->
                                    each.put(
                                            role,
                                            names.contains(attribute.name())
                                                            || !reads(askers.get(role), type)
                                                    ? NOTHING
                                                    : "read"));
                    all.put(type + "." + attribute.name(), each);
                }
            }
        }
        return all;
    }

    /** However it is named: all ways have to be closed, or none. */
    private Set<String> keptFrom(Asking asker, EntityType type) {
        if (!reads(asker, type)) {
            return Set.of();
        }
        Map<String, Set<String>> ways = new TreeMap<>();
        for (Attribute attribute : type.attributes()) {
            List<String> questions = questions(type, attribute);
            String document =
                    IntStream.range(0, questions.size())
                            .mapToObj(i -> "way" + i + ": " + questions.get(i))
                            .collect(Collectors.joining("\n", "{\n", "\n}"));
            Map<String, String> codes = asker.codes(document);
            assertThat(Set.copyOf(codes.values())).as(document).isIn(Set.of(), Set.of("FORBIDDEN"));
            assertThat(codes.size()).as(document).isIn(0, questions.size());
            if (!codes.isEmpty()) {
                ways.put(attribute.name(), codes.keySet());
            }
        }
        return ways.keySet();
    }

    private List<String> questions(EntityType type, Attribute attribute) {
        String name = attribute.name();
        String plural = type.plural();
        List<String> questions = new ArrayList<>();
        questions.add("%s(first: 1) { nodes { %s } }".formatted(plural, name));
        questions.add("%s(first: 1) { edges { node { %s } } }".formatted(plural, name));
        boolean ordered = attribute.kind() != Kind.JSON && attribute.kind() != Kind.STRING_LIST;
        if (ordered) {
            questions.add(
                    "%s(filter: {%s: {isNull: true}}) { totalCount }".formatted(plural, name));
            questions.add(
                    "%s(filter: {not: {or: [{%s: {isNull: true}}]}}) { totalCount }"
                            .formatted(plural, name));
            questions.add(
                    "%s(first: 1, orderBy: [{%s: ASC}]) { nodes { __typename } }"
                            .formatted(plural, name));
            questions.add("%s { aggregate { countDistinct { %s } } }".formatted(plural, name));
            questions.add(
                    "%s { groups(by: [{field: %s}]) { nodes { aggregate { count } } } }"
                            .formatted(plural, Names.upperSnake(name)));
        }
        return questions;
    }

    /** Mutations of the business, and what is at the root beside the types. */
    private Map<String, Map<Role, String>> fields() {
        Map<String, Map<Role, String>> all = new LinkedHashMap<>();
        all.put("status", ofEach(asker -> yes(asker.codes("{ status { version } }").isEmpty())));
        all.put(
                "changesPosition, changes",
                ofEach(asker -> yes(asker.codes("{ changesPosition }").isEmpty())));
        for (GraphQLFieldDefinition field : schema.getMutationType().getFieldDefinitions()) {
            if (!isGeneral(field.getName())) {
                all.put(field.getName(), ofEach(asker -> yes(isLetIn(asker, field))));
            }
        }
        return all;
    }

    private static String yes(boolean may) {
        return may ? "yes" : NOTHING;
    }
}
