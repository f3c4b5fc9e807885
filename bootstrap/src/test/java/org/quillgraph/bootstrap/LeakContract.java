package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quillgraph.application.files.FindFile;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.differential.QueryGenerator;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.query.oracle.ListQueries;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.domain.workspace.Project;
import tools.jackson.databind.JsonNode;

/** Whoever is kept from a project learns nothing of it, whatever they ask. */
abstract class LeakContract extends ServedContract {
    private static final int QUERIES = Integer.getInteger("leaks.queries", 150);
    private static final int TRIES = 20_000;
    private static final long SEED = 23;

    private final Map<EntityType, UUID> hidden = new LinkedHashMap<>();
    private final Map<Role, Map<Query, Result>> before = new HashMap<>();
    private final Map<Role, Map<Query, Object>> after = new HashMap<>();
    private final Map<Role, Asking> outsiders = new HashMap<>();
    private Asking member;
    private Asking owner;
    private Catalogue catalogue;
    private Instant afterwards;

    @BeforeAll
    void hideAProject() {
        catalogue = program.part(Catalogue.class);
        List<Record> open = open();
        List<Record> secrets = secrets(open);
        add(open);
        for (Role role : List.of(Role.EDITOR, Role.ANALYST, Role.VIEWER)) {
            outsiders.put(role, Asking.as(program, role, "outside-" + role));
        }
        member = Asking.as(program, Role.EDITOR, "inside");
        owner = Asking.as(program, Role.EDITOR, "owning");
        List<Record> all = Stream.concat(open.stream(), secrets.stream()).toList();
        outsiders.forEach((role, asker) -> before.put(role, asked(asker, all)));
        add(secrets);
        for (Record secret : secrets) {
            hidden.put(catalogue.type(secret.getClass()), ((Entity<?>) secret).id().value());
        }
        afterwards = Instant.now().truncatedTo(ChronoUnit.MICROS);
        outsiders.forEach((role, asker) -> after.put(role, askedAgain(asker, before.get(role))));
    }

    private Map<Query, Object> askedAgain(Asking asker, Map<Query, Result> answers) {
        Map<Query, Object> again = new HashMap<>();
        QueryPort now = program.part(QueryPort.class);
        answers.keySet().forEach(query -> again.put(query, answer(asker, now, query)));
        return again;
    }

    /** Questions about all records, those that are secret among them, as they are answered. */
    private Map<Query, Result> asked(Asking asker, List<Record> records) {
        QueryPort all = new ListQueries(catalogue, records, text -> List.of(text.split(" ")));
        QueryGenerator generator = new QueryGenerator(catalogue, all);
        Map<Query, Result> answers = new LinkedHashMap<>();
        List<EntityType> types = List.copyOf(catalogue.types());
        for (int i = 0; i < TRIES && answers.size() < QUERIES; i++) {
            Query query =
                    i < types.size()
                            ? Query.counting(types.get(i), Filter.EVERYTHING)
                            : generator.query(SEED * 1_000_003 + i);
            if (answer(asker, program.part(QueryPort.class), query) instanceof Result result) {
                answers.put(query, result);
            }
        }
        assertThat(answers).hasSizeGreaterThan(QUERIES / 20);
        return answers;
    }

    private static Object answer(Asking asker, QueryPort port, Query query) {
        try {
            return asker.caller().call(() -> port.fetch(query));
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    private void add(List<Record> records) {
        program.part(Repositories.class)
                .addAll(records.stream().<Entity<?>>map(it -> (Entity<?>) it).toList());
    }

    private List<Record> open() {
        return RandomContent.of(catalogue, SEED, 8).stream()
                .map(it -> it instanceof Project ? Records.with(it, "isPrivate", false) : it)
                .toList();
    }

    /**
     * A private project with some of all that can hang on it, which otherwise refers to what is
     * open.
     */
    private List<Record> secrets(List<Record> open) {
        Map<EntityType, Key<?>> lead = new HashMap<>();
        for (Record record : open) {
            lead.putIfAbsent(catalogue.type(record.getClass()), ((Entity<?>) record).id());
        }
        List<Record> secrets = new ArrayList<>();
        Map<EntityType, Boolean> hanging = new HashMap<>();
        for (Record record : RandomContent.of(catalogue, SEED + 1, 3)) {
            EntityType type = catalogue.type(record.getClass());
            if (!hangs(type, hanging)) {
                continue;
            }
            Record secret = record;
            for (ToOne one : type.toOnes()) {
                if (!one.derived() && lead.get(one.target()) instanceof Key<?> target) {
                    Object key = one.required() ? target : Optional.of(target);
                    secret = Records.with(secret, one.name(), key);
                }
            }
            if (record instanceof Project) {
                secret = Records.with(secret, "isPrivate", true);
            }
            if (!isTaken(type, secret, secrets)) {
                lead.put(type, ((Entity<?>) secret).id());
                secrets.add(secret);
            }
        }
        return secrets;
    }

    private static boolean isTaken(EntityType type, Record record, List<Record> others) {
        return others.stream()
                .filter(other -> other.getClass() == record.getClass())
                .anyMatch(
                        other ->
                                type.uniqueKeys().stream()
                                        .map(EntityType.UniqueKey::attributes)
                                        .anyMatch(
                                                key ->
                                                        values(key, other)
                                                                .equals(values(key, record))));
    }

    private static List<@Nullable Object> values(List<String> names, Record record) {
        List<@Nullable Object> values = new ArrayList<>();
        names.forEach(name -> values.add(Records.value(record, name)));
        return values;
    }

    /** Whether records of the type can be part of a project. */
    private boolean hangs(EntityType type, Map<EntityType, Boolean> known) {
        Boolean seen = known.putIfAbsent(type, false);
        if (seen != null) {
            return seen;
        }
        boolean hangs =
                type.record() == Project.class
                        || type.record() == Article.class
                        || type.toOnes().stream()
                                .filter(one -> one.required() || one.name().equals("project"))
                                .anyMatch(one -> hangs(one.target(), known));
        known.put(type, hangs);
        return hangs;
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "ANALYST", "VIEWER"})
    void noQuestionIsAnsweredOtherwise(Role role) {
        before.get(role)
                .forEach(
                        (query, then) ->
                                assertThat(after.get(role).get(query))
                                        .as(query.toString())
                                        .isEqualTo(then));
    }

    @Test
    void noEarlierTimeTellsMore() {
        Asking editor = outsiders.get(Role.EDITOR);
        QueryPort past = editor.caller().call(() -> program.part(QueryPort.class).asOf(afterwards));
        before.get(Role.EDITOR)
                .forEach(
                        (query, then) ->
                                assertThat(answer(editor, past, query))
                                        .as(query.toString())
                                        .satisfiesAnyOf(
                                                now -> assertThat(now).isEqualTo(then),
                                                now ->
                                                        assertThat(now)
                                                                .isInstanceOf(
                                                                        Problem.Invalid.class)));
    }

    /** For a member, all of it is there: the questions before were no empty ones. */
    @Test
    void membersSeeIt() {
        Asking.program(program)
                .data(
                        "mutation($p: ID!, $u: ID!) { createProjectMember(input: {project: {id: $p}, user: {id: $u}, role: EDITOR}) { affected } }",
                        Map.of(
                                "p", id(Project.class).toString(),
                                "u", member.user().toString()));
        hidden.forEach(
                (type, id) -> assertThat(isThere(member, type, id)).as(type.name()).isTrue());
        hidden.forEach(
                (type, id) ->
                        outsiders.forEach(
                                (role, asker) ->
                                        assertThat(isThere(asker, type, id))
                                                .as(type + " for " + role)
                                                .isFalse()));
        assertThat(
                        member.codes(
                                "mutation { updateProject(id: \"%s\", patch: {description: \"ours\"}) { affected } }"
                                        .formatted(id(Project.class))))
                .isEmpty();
    }

    private UUID id(Class<? extends Record> kind) {
        return hidden.get(catalogue.type(kind));
    }

    private boolean isThere(Asking asker, EntityType type, UUID id) {
        return asker.send("{ it: %s(id: \"%s\") { id } }".formatted(type.fieldName(), id), Map.of())
                .at("/data/it")
                .has("id");
    }

    @Test
    void onlyOwnersLetOthersIn() {
        JsonNode ours =
                owner.data(
                                """
                                mutation($owner: ID!, $member: ID!) {
                                  createProject(input: {name: "Ours alone", isPrivate: true, members: {create: [
                                    {user: {id: $owner}, role: OWNER}, {user: {id: $member}, role: EDITOR}]}}) {
                                    project { id members(orderBy: [{role: ASC}]) { nodes { id } } }
                                  }
                                }
                                """,
                                Map.of(
                                        "owner", owner.user().toString(),
                                        "member", member.user().toString()))
                        .at("/createProject/project");
        String project = ours.get("id").asString();
        String ownership = ours.at("/members/nodes/0/id").asString();
        String membership = ours.at("/members/nodes/1/id").asString();

        assertThat(
                        member.codes(
                                """
                                mutation {
                                  updateProject(id: "%1$s", patch: {isPrivate: false}) { affected }
                                  updateProjectMember(id: "%2$s", patch: {role: OWNER}) { affected }
                                  again: updateProject(id: "%1$s", patch: {isPrivate: true}) { affected }
                                  deleteProjectMember(id: "%3$s") { affected }
                                }
                                """
                                        .formatted(project, membership, ownership)))
                .containsValue("FORBIDDEN");
        String promotion =
                "mutation { updateProjectMember(id: \"%s\", patch: {role: OWNER}) { affected } }"
                        .formatted(membership);
        assertThat(member.codes(promotion)).containsValue("FORBIDDEN");
        assertThat(
                        member.codes(
                                "mutation { updateProject(id: \"%s\", patch: {description: \"d\"}) { affected } }"
                                        .formatted(project)))
                .isEmpty();
        assertThat(
                        member.codes(
                                "mutation { deleteProjectMember(id: \"%s\", dryRun: true) { affected } }"
                                        .formatted(membership)))
                .isEmpty();
        String deletion =
                "mutation { deleteProject(id: \"%s\", cascade: true, dryRun: true) { affected } }"
                        .formatted(project);
        assertThat(member.codes(deletion)).containsValue("FORBIDDEN");
        assertThat(owner.codes(deletion)).isEmpty();
        assertThat(
                        Asking.program(program)
                                .codes(
                                        "mutation { deleteProject(id: \"%s\", cascade: true, dryRun: true) { affected } }"
                                                .formatted(id(Project.class))))
                .as("what would be bared")
                .containsValue("CONFLICT");
        assertThat(owner.codes(promotion)).isEmpty();
        assertThat(
                        member.codes(
                                "mutation { createProject(input: {name: \"Nobody's\", isPrivate: true}) { affected } }"))
                .containsValue("FORBIDDEN");
    }

    @Test
    void whatIsGoneStaysHidden() {
        String id = ours("Ours for now");
        Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
        owner.data(
                "mutation { deleteProject(id: \"%s\", cascade: true) { affected } }".formatted(id));
        String past = "{ project(id: \"%s\", asOf: \"%s\") { id } }".formatted(id, then);

        assertThat(Asking.program(program).data(past).at("/project/id").asString()).isEqualTo(id);
        Asking editor = outsiders.get(Role.EDITOR);
        assertThat(editor.data(past).at("/project/id").isMissingNode()).isTrue();
        assertThat(changes(editor, id)).isEmpty();
    }

    @Test
    void whatMovesOutLeavesItsPastBehind() {
        Asking editor = outsiders.get(Role.EDITOR);
        String closed = ours("Moved from");
        String open = project(owner, "Moved to");
        String ticket = ticket(owner, closed, "Unspeakable");
        Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
        update(owner, ticket, "{title: \"Harmless\"}");
        update(owner, ticket, "{project: {id: \"%s\"}}".formatted(open));
        update(owner, ticket, "{title: \"Open\"}");

        assertThat(changes(owner, ticket)).hasSize(4);
        assertThat(changes(editor, ticket))
                .singleElement()
                .isEqualTo("{\"title\":[\"Harmless\",\"Open\"]}");
        assertThat(
                        editor.data(
                                        "{ ideaTicket(id: \"%s\") { history { totalCount } } }"
                                                .formatted(ticket))
                                .at("/ideaTicket/history/totalCount")
                                .asInt())
                .isOne();
        assertThat(
                        editor.data(
                                        "{ ideaTicket(id: \"%s\", asOf: \"%s\") { title } }"
                                                .formatted(ticket, then))
                                .at("/ideaTicket")
                                .isNull())
                .isTrue();
    }

    @Test
    void whatWasOpenIsToldOfEvenWhenItIsGone() {
        String ticket = ticket(owner, project(owner, "Short-lived"), "Gone soon");
        owner.data("mutation { deleteIdeaTicket(id: \"%s\") { affected } }".formatted(ticket));

        assertThat(changes(outsiders.get(Role.EDITOR), ticket)).hasSize(2);
    }

    @Test
    void noChangeNamesWhatIsHidden() {
        Asking editor = outsiders.get(Role.EDITOR);
        Asking all = Asking.program(program);
        String content =
                all.data("{ generatedContents(first: 50) { nodes { id } } }")
                        .at("/generatedContents/nodes")
                        .valueStream()
                        .map(node -> node.get("id").asString())
                        .filter(
                                id ->
                                        isThere(
                                                editor,
                                                type("GeneratedContent"),
                                                UUID.fromString(id)))
                        .findFirst()
                        .orElseThrow();
        int before = changes(editor, content).size();
        String patch =
                "mutation { updateGeneratedContent(id: \"%s\", patch: {article: %s}) { affected } }";
        all.data(patch.formatted(content, "{id: \"" + id(Article.class) + "\"}"));
        JsonNode clearing = editor.data(patch.formatted(content, "null"));
        assertThat(clearing.at("/updateGeneratedContent/affected").asInt()).isZero();
        JsonNode kept =
                all.data("{ generatedContent(id: \"%s\") { article { id } } }".formatted(content));
        assertThat(kept.at("/generatedContent/article/id").asString())
                .isEqualTo(id(Article.class).toString());
        all.data(patch.formatted(content, "null"));

        assertThat(changes(all, content)).hasSizeGreaterThanOrEqualTo(before + 2);
        assertThat(changes(editor, content)).hasSize(before);
    }

    @Test
    void noFigureAddsUpWhatIsHidden() {
        Asking analyst = outsiders.get(Role.ANALYST);
        String figures = "{ userActivitySummaries { nodes { totalCampaigns } } }";
        assertThat(analyst.data(figures).at("/userActivitySummaries/nodes")).hasSize(1);

        owner.data(
                """
                mutation($project: ID!, $user: ID!) {
                  createCampaign(input: {name: "In secret", project: {id: $project}, user: {id: $user}}) { affected }
                }
                """,
                Map.of("project", ours("Busy"), "user", analyst.user().toString()));

        assertThat(analyst.data(figures).at("/userActivitySummaries/nodes")).isEmpty();
        assertThat(
                        analyst.data(
                                        "{ campaigns(filter: {name: {eq: \"In secret\"}}) { totalCount } }")
                                .at("/campaigns/totalCount")
                                .asInt())
                .isZero();
    }

    /** How rare a word is among all records says whether hidden ones have it. */
    @Test
    void noOrderTellsHowOftenAWordIsUsed() {
        Asking editor = outsiders.get(Role.EDITOR);
        String open = project(owner, "Zoo");
        for (String title : List.of("zebra one", "okapi one", "okapi two")) {
            ticket(owner, open, title);
        }
        String search =
                """
                { ideaTickets(filter: {search: "zebra OR okapi"}, orderBy: [{relevance: DESC}, {title: ASC}]) {
                    nodes { title } } }
                """;
        JsonNode before = editor.data(search);
        String closed = ours("Another zoo");
        for (int i = 0; i < 20; i++) {
            ticket(owner, closed, "zebra " + i);
        }

        assertThat(editor.data(search)).isEqualTo(before);
        assertThat(before.at("/ideaTickets/nodes")).hasSize(3);
    }

    private EntityType type(String name) {
        return catalogue.types().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String ours(String name) {
        return owner.data(
                        """
                        mutation($owner: ID!, $name: String!) {
                          createProject(input: {name: $name, isPrivate: true,
                            members: {create: [{user: {id: $owner}, role: OWNER}]}}) { project { id } }
                        }
                        """,
                        Map.of("owner", owner.user().toString(), "name", name))
                .at("/createProject/project/id")
                .asString();
    }

    private static String project(Asking asker, String name) {
        return asker.data(
                        "mutation { createProject(input: {name: \"%s\"}) { project { id } } }"
                                .formatted(name))
                .at("/createProject/project/id")
                .asString();
    }

    private static String ticket(Asking asker, String project, String title) {
        return asker.data(
                        "mutation { createIdeaTicket(input: {project: {id: \"%s\"}, title: \"%s\"}) { ideaTicket { id } } }"
                                .formatted(project, title))
                .at("/createIdeaTicket/ideaTicket/id")
                .asString();
    }

    private static void update(Asking asker, String ticket, String patch) {
        asker.data(
                "mutation { updateIdeaTicket(id: \"%s\", patch: %s) { affected } }"
                        .formatted(ticket, patch));
    }

    private static List<String> changes(Asking asker, String record) {
        return asker.data(
                        "{ revisions(filter: {entityId: {eq: \"%s\"}}) { nodes { changes } } }"
                                .formatted(record))
                .at("/revisions/nodes")
                .valueStream()
                .map(node -> node.get("changes").toString())
                .toList();
    }

    @Test
    void nothingHiddenIsDeletedAlong() {
        String idea =
                Asking.program(program)
                        .data(
                                "{ ideaTicket(id: \"%s\") { inspiration { id } } }"
                                        .formatted(id(IdeaTicket.class)))
                        .at("/ideaTicket/inspiration/id")
                        .asString();
        for (boolean cascade : List.of(true, false)) {
            assertThat(
                            outsiders
                                    .get(Role.EDITOR)
                                    .codes(
                                            "mutation { deleteIdeaInspiration(id: \"%s\", cascade: %s, dryRun: true) { affected } }"
                                                    .formatted(idea, cascade)))
                    .containsValue("FORBIDDEN");
        }
    }

    @Test
    void itsFilesAreNotThere() {
        Asking editor = outsiders.get(Role.EDITOR);
        Key<UploadedFile> file = new Key<>(id(UploadedFile.class));

        assertThat(program.part(FindFile.class).find(file).file().id()).isEqualTo(file);
        assertThat(
                        problem(
                                () ->
                                        editor.caller()
                                                .call(
                                                        () ->
                                                                program.part(FindFile.class)
                                                                        .find(file))))
                .isInstanceOf(Problem.NotFound.class);
    }

    private static Problem problem(Runnable work) {
        try {
            work.run();
            throw new AssertionError("was done");
        } catch (ProblemException e) {
            return e.problem();
        }
    }
}
