package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.persistence.EntityManagerFactory;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.graphql.schema.GeneralMutation;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/**
 * What is hidden from somebody cannot be told from what is not there: neither by the answer nor by
 * the time it takes, as it takes the same number of statements.
 */
abstract class ExistenceContract extends ServedContract {
    private static final long SEED = 11;

    private final Map<Role, GraphClient> outsiders = new EnumMap<>(Role.class);
    private Catalogue catalogue;
    private GraphQLSchema schema;
    private Statistics statistics;
    private Instant now;

    /** How a request was answered, and after how many statements. */
    private record Answer(String text, long statements) {}

    /** A request that can be made of anything of one kind. */
    private record Question(String text, Function<String, HttpResponse<String>> ask) {}

    @BeforeAll
    void hideAllProjects() {
        catalogue = program.part(Catalogue.class);
        schema = program.part(GraphQlSource.class).schema();
        List<Entity<?>> records = new ArrayList<>();
        for (Record record : RandomContent.of(catalogue, SEED, 4)) {
            boolean isProject = record instanceof Project;
            records.add((Entity<?>) (isProject ? Records.with(record, "isPrivate", true) : record));
        }
        program.part(Repositories.class).addAll(records);
        for (Role role : List.of(Role.EDITOR, Role.ANALYST, Role.VIEWER)) {
            outsiders.put(role, new GraphClient(program.port(), Tokens.bearer(program, role)));
        }
        now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        statistics =
                program.part(EntityManagerFactory.class)
                        .unwrap(SessionFactory.class)
                        .getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterAll
    void letThemGo() {
        outsiders.values().forEach(GraphClient::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "ANALYST", "VIEWER"})
    void theHiddenIsAsWhatIsNotThere(Role role) {
        GraphClient asker = outsiders.get(role);
        Map<EntityType, String> hidden = hiddenFrom(asker);
        List<String> told = new ArrayList<>();
        hidden.forEach((type, id) -> told.addAll(told(questions(asker, type), id)));

        assertThat(hidden).hasSizeGreaterThan(10);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "ANALYST", "VIEWER"})
    void soIsWhatWasDoneToIt(Role role) {
        String changeSet =
                client.ask(
                                "mutation { createProject(input: {name: \"Secret for %s\", isPrivate: true}) { changeSet } }"
                                        .formatted(role))
                        .at("/createProject/changeSet")
                        .asString();
        GraphClient asker = outsiders.get(role);

        assertThat(
                        told(
                                List.of(
                                        asked(
                                                asker,
                                                "mutation($id: ID!) { revertChangeSet(id: $id) { affected } }"),
                                        asked(
                                                asker,
                                                "query($id: ID!) { revisions(filter: {changeSet: {eq: $id}}) { totalCount } }")),
                                changeSet))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "ANALYST", "VIEWER"})
    void soIsItsNameInAddresses(Role role) {
        GraphClient asker = outsiders.get(role);
        List<String> told = new ArrayList<>();
        hiddenFrom(asker)
                .forEach(
                        (type, id) -> {
                            if (type.findAttribute("slug") != null) {
                                String lookup = type.fieldName() + "BySlug(slug: $id) { id } }";
                                told.addAll(
                                        told(
                                                List.of(
                                                        asked(
                                                                asker,
                                                                "query($id: String!) { " + lookup)),
                                                slug(type, id)));
                            }
                        });

        assertThat(told).isEmpty();
    }

    private String slug(EntityType type, String id) {
        return client.ask("{ it: %s(id: \"%s\") { slug } }".formatted(type.fieldName(), id))
                .at("/it/slug")
                .asString();
    }

    /** One record of each type of which there is one that they do not see. */
    private Map<EntityType, String> hiddenFrom(GraphClient asker) {
        Map<EntityType, String> hidden = new LinkedHashMap<>();
        for (EntityType type : catalogue.types()) {
            String all = "{ all: %s(first: 1000) { nodes { id } } }".formatted(type.plural());
            List<String> seen = ids(asker.send(all));
            ids(client.send(all)).stream()
                    .filter(id -> !seen.contains(id))
                    .findFirst()
                    .ifPresent(id -> hidden.put(type, id));
        }
        return hidden;
    }

    private static List<String> ids(JsonNode answer) {
        return GraphClient.texts(answer.at("/data/all/nodes"), "id");
    }

    /** Those of the questions that are not answered alike of something hidden and of nothing. */
    private List<String> told(List<Question> questions, String hidden) {
        String absent = UUID.randomUUID().toString();
        return questions.stream()
                .filter(question -> tells(question, hidden, absent))
                // once more, as what a server writes down every minute is counted along
                .filter(question -> tells(question, hidden, absent))
                .map(
                        question ->
                                "%s%n  hidden: %s%n  absent: %s"
                                        .formatted(
                                                question.text(),
                                                answer(question, hidden),
                                                answer(question, absent)))
                .toList();
    }

    private boolean tells(Question question, String hidden, String absent) {
        return !answer(question, hidden).equals(answer(question, absent));
    }

    private Answer answer(Question question, String id) {
        statistics.clear();
        HttpResponse<String> answer = question.ask().apply(id);
        assertThat(answer.body()).as(question.text()).doesNotContain("GRAPHQL_VALIDATION_FAILED");
        return new Answer(
                answer.statusCode() + " " + answer.body().replace(id, "ID"),
                statistics.getPrepareStatementCount());
    }

    private List<Question> questions(GraphClient asker, EntityType type) {
        String list = "query($id: ID!) { %s(filter: {id: {eq: $id}}) { nodes { id } } }";
        List<Question> questions = new ArrayList<>();
        documents(type).forEach(document -> questions.add(asked(asker, document)));
        questions.add(asked(asker, list.formatted(type.plural())));
        questions.add(asked(asker, list.formatted(type.plural()), "Accept", "text/csv"));
        if (type.record() == UploadedFile.class) {
            questions.add(new Question("its bytes", id -> asker.get("files/" + id)));
        }
        return questions;
    }

    private List<String> documents(EntityType type) {
        List<String> documents = new ArrayList<>();
        documents.add("query($id: ID!) { %s(id: $id) { id } }".formatted(type.fieldName()));
        documents.add(
                "query($id: ID!) { %s(id: $id, asOf: \"%s\") { id } }"
                        .formatted(type.fieldName(), now));
        for (ToMany back : type.toManys()) {
            String condition = back.discriminator().isPresent() ? "{eq: $id}" : "{id: {eq: $id}}";
            documents.add(
                    "query($id: ID!) { %s(filter: {%s: %s}) { totalCount } }"
                            .formatted(back.target().plural(), back.mappedBy(), condition));
        }
        for (GraphQLFieldDefinition mutation : schema.getMutationType().getFieldDefinitions()) {
            MutationText.naming(mutation, type).ifPresent(documents::add);
        }
        String ofMany =
                "mutation($id: ID!) { %s(filter: {id: {eq: $id}}%s, dryRun: true) { affected } }";
        if (GeneralMutation.UPDATE_MANY.isFor(type)) {
            documents.add(ofMany.formatted(GeneralMutation.UPDATE_MANY.field(type), ", patch: {}"));
        }
        if (GeneralMutation.DELETE_MANY.isFor(type)) {
            documents.add(ofMany.formatted(GeneralMutation.DELETE_MANY.field(type), ""));
        }
        return documents;
    }

    private static Question asked(GraphClient asker, String document, String... headers) {
        return new Question(
                document + String.join(" ", headers),
                id -> asker.post(GraphClient.body(document, Map.of("id", id)), headers));
    }
}
