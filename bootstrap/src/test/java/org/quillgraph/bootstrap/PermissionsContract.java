package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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
import org.quillgraph.domain.query.Relation;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.graphql.schema.GeneralMutation;
import org.quillgraph.graphql.schema.Names;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.StringUtils;

/**
 * Crosses every role with every type, field and mutation by asking over HTTP, and holds what comes
 * of it against the table that users read. {@code -Dpermissions.rewrite=true} writes that anew.
 */
abstract class PermissionsContract extends ServedContract {
    private static final long SEED = 5;
    private static final String NOTHING = "–";
    private static final Path TABLE = Path.of("../docs/permissions.md");

    private final Map<Role, GraphClient> askers = new EnumMap<>(Role.class);
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
            askers.put(role, new GraphClient(program.port(), Tokens.bearer(program, role)));
        }
    }

    @AfterAll
    void letThemGo() {
        askers.values().forEach(GraphClient::close);
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

    /** A relation may be named where its type may be, by whichever way, and only there. */
    @Test
    void relationsLeadToWhatMayBeRead() {
        askers.forEach(
                (role, asker) -> {
                    Set<EntityType> read =
                            catalogue.types().stream()
                                    .filter(type -> reads(asker, type))
                                    .collect(Collectors.toSet());
                    for (EntityType type : read) {
                        List<Way> ways = ways(type);
                        assertThat(refused(asker, ways.stream().map(Way::question).toList()))
                                .as(role + " from " + type)
                                .isEqualTo(
                                        ways.stream()
                                                .filter(way -> !read.contains(way.target()))
                                                .map(Way::question)
                                                .toList());
                    }
                });
    }

    /** A question by a relation, which leads to this type. */
    private record Way(String question, EntityType target) {}

    private static List<Way> ways(EntityType type) {
        List<Way> ways = new ArrayList<>();
        for (ToOne one : type.toOnes()) {
            ways.add(way(type, "(first: 1) { nodes { %s { id } } }", one));
            ways.add(way(type, "(filter: {%s: {isNull: true}}) { totalCount }", one));
        }
        for (ToMany many : type.toManys()) {
            ways.add(way(type, "(first: 1) { nodes { %s { totalCount } } }", many));
            ways.add(way(type, "(filter: {%s: {some: {}}}) { totalCount }", many));
        }
        return ways;
    }

    private static Way way(EntityType type, String form, Relation relation) {
        return new Way(type.plural() + form.formatted(relation.name()), relation.target());
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

    private Map<Role, String> ofEach(Function<GraphClient, String> observe) {
        Map<Role, String> each = new EnumMap<>(Role.class);
        askers.forEach((role, asker) -> each.put(role, observe.apply(asker)));
        return each;
    }

    private String right(GraphClient asker, EntityType type) {
        List<String> rights = new ArrayList<>();
        if (reads(asker, type)) {
            boolean all = counted(asker, type).equals(counted(askers.get(Role.ADMIN), type));
            rights.add(all ? "read" : "read some");
        }
        rights.addAll(writes(asker, type));
        return rights.isEmpty() ? NOTHING : String.join(", ", rights);
    }

    /** One or many, it is the same right; so is making what may be there already. */
    private Set<String> writes(GraphClient asker, EntityType type) {
        Map<String, Set<Boolean>> writes = new LinkedHashMap<>();
        for (GeneralMutation mutation : GeneralMutation.values()) {
            GraphQLFieldDefinition field =
                    schema.getMutationType().getFieldDefinition(mutation.field(type));
            if (field != null) {
                String verb = mutation == GeneralMutation.UPSERT ? "create" : verb(mutation);
                writes.computeIfAbsent(verb, _ -> new HashSet<>()).add(isLetIn(asker, field));
            }
        }
        assertThat(writes.values()).as(type.name()).allSatisfy(it -> assertThat(it).hasSize(1));
        writes.values().removeIf(let -> let.contains(false));
        return writes.keySet();
    }

    private static String verb(GeneralMutation mutation) {
        return mutation.name().toLowerCase(Locale.ROOT).replace("_many", "");
    }

    private static boolean reads(GraphClient asker, EntityType type) {
        return asker.codes(count(type)).isEmpty();
    }

    private static String count(EntityType type) {
        return "{ %s { totalCount } }".formatted(type.plural());
    }

    private static Object counted(GraphClient asker, EntityType type) {
        return asker.ask(count(type));
    }

    /** Whether a mutation gets as far as its arguments, which are none that it can take. */
    private boolean isLetIn(GraphClient asker, GraphQLFieldDefinition mutation) {
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
    private Set<String> keptFrom(GraphClient asker, EntityType type) {
        if (!reads(asker, type)) {
            return Set.of();
        }
        Set<String> kept = new TreeSet<>();
        for (Attribute attribute : type.attributes()) {
            List<String> questions = questions(type, attribute);
            List<String> refused = refused(asker, questions);
            assertThat(refused).isIn(List.of(), questions);
            if (!refused.isEmpty()) {
                kept.add(attribute.name());
            }
        }
        return kept;
    }

    /** Those of the questions, all in one request, that may not be asked. */
    private static List<String> refused(GraphClient asker, List<String> questions) {
        String document =
                IntStream.range(0, questions.size())
                        .mapToObj(i -> "way" + i + ": " + questions.get(i))
                        .collect(Collectors.joining("\n", "{\n", "\n}"));
        Map<String, String> codes = asker.codes(document);
        assertThat(Set.copyOf(codes.values())).as(document).isIn(Set.of(), Set.of("FORBIDDEN"));
        return IntStream.range(0, questions.size())
                .filter(i -> codes.containsKey("way" + i))
                .mapToObj(questions::get)
                .toList();
    }

    private List<String> questions(EntityType type, Attribute attribute) {
        String name = attribute.name();
        String plural = type.plural();
        List<String> questions = new ArrayList<>();
        questions.add("%s(first: 1) { nodes { %s } }".formatted(plural, name));
        questions.add("%s(first: 1) { edges { node { %s } } }".formatted(plural, name));
        String lookup = type.fieldName() + "By" + StringUtils.capitalize(name);
        if (schema.getQueryType().getFieldDefinition(lookup) != null) {
            questions.add("%s(%s: \"nothing\") { __typename }".formatted(lookup, name));
        }
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
