package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.identity.Role;
import tools.jackson.databind.JsonNode;

/** Requests that change something, over HTTP, on one database. */
abstract class MutationContract extends ServedContract {
    private static final int MANY = 10_000;

    private static String title() {
        return "Idea " + UUID.randomUUID();
    }

    private int count(String title) {
        return client.ask(
                        "{ ideaInspirations(filter: {title: {eq: \"%s\"}}) { totalCount } }"
                                .formatted(title))
                .at("/ideaInspirations/totalCount")
                .asInt();
    }

    private JsonNode create(String title) {
        return client.ask(
                        "mutation { createIdeaInspiration(input: {title: \"%s\"}) { ideaInspiration { id version } } }"
                                .formatted(title))
                .at("/createIdeaInspiration/ideaInspiration");
    }

    @Test
    void oneInputMakesWhatBelongsTogether() {
        String slug = UUID.randomUUID().toString();
        JsonNode payload =
                client.ask(
                                """
                                mutation {
                                  createProject(input: {
                                    slug: "%s", name: "A"
                                    tickets: {create: [
                                      {title: "1", inspiration: {create: {title: "b", scorings: {create: [{compositeScore: 7}]}}}}
                                      {title: "2"}
                                    ]}
                                  }) { affected project { tickets(orderBy: [{title: ASC}]) { nodes {
                                    title project { slug } inspiration { latestScoring { compositeScore } }
                                  } } } }
                                }
                                """
                                        .formatted(slug))
                        .get("createProject");

        assertThat(payload.get("affected").asInt()).isEqualTo(5);
        assertThat(payload.at("/project/tickets/nodes").toString())
                .isEqualTo(
                        """
                        [{"title":"1","project":{"slug":"%1$s"},"inspiration":{"latestScoring":{"compositeScore":7}}},\
                        {"title":"2","project":{"slug":"%1$s"},"inspiration":null}]"""
                                .formatted(slug));
        JsonNode ticket =
                client.ask(
                        "mutation { createIdeaTicket(input: {title: \"3\", project: {slug: \"%s\"}}) { ideaTicket { project { slug } } } }"
                                .formatted(slug));
        assertThat(ticket.at("/createIdeaTicket/ideaTicket/project/slug").asString())
                .isEqualTo(slug);
    }

    @Test
    void aRequestIsDoneWholeOrNotAtAll() {
        String title = title();
        JsonNode answer =
                client.send(
                        """
                        mutation {
                          a: createIdeaInspiration(input: {title: "%1$s"}) { ideaInspiration { title } }
                          b: createIdeaInspirations(inputs: [{title: "%1$s"}, {title: " "}]) { affected }
                          c: createIdeaInspiration(input: {title: "%1$s"}) { affected }
                        }
                        """
                                .formatted(title));

        assertThat(answer.get("data").isNull()).isTrue();
        assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("b");
        assertThat(answer.at("/errors/0/extensions").toString())
                .isEqualTo(
                        "{\"code\":\"BAD_USER_INPUT\",\"path\":\"inputs[1].title\",\"rolledBack\":[\"a\"]}");
        assertThat(count(title)).isZero();
    }

    @Test
    void laterFieldsSeeWhatEarlierOnesDid() {
        String title = title();
        JsonNode data =
                client.ask(
                        """
                        mutation {
                          createIdeaInspiration(input: {title: "%1$s"}) { changeSet }
                          updateIdeaInspirations(filter: {title: {eq: "%1$s"}}, patch: {category: "new"}) {
                            changeSet ideaInspirations { title category version }
                          }
                        }
                        """
                                .formatted(title));

        assertThat(data.at("/updateIdeaInspirations/ideaInspirations/0/category").asString())
                .isEqualTo("new");
        assertThat(data.at("/updateIdeaInspirations/changeSet"))
                .isEqualTo(data.at("/createIdeaInspiration/changeSet"));
    }

    @Test
    void aDryRunShowsWhatWouldBeAndLeavesNothing() {
        String title = title();
        JsonNode data =
                client.ask(
                        "mutation { createIdeaInspiration(input: {title: \"%s\"}, dryRun: true) { affected changeSet ideaInspiration { title } } }"
                                .formatted(title));

        assertThat(data.at("/createIdeaInspiration").toString())
                .isEqualTo(
                        "{\"affected\":1,\"changeSet\":null,\"ideaInspiration\":{\"title\":\"%s\"}}"
                                .formatted(title));
        assertThat(count(title)).isZero();
    }

    @Test
    void anOutdatedVersionIsToldWhatChanged() {
        String id = create(title()).get("id").asString();
        String update =
                "mutation { updateIdeaInspiration(id: \"%s\", patch: {category: \"%s\"}, expectedVersion: 0) { affected } }";
        client.ask(update.formatted(id, "first"));
        JsonNode error = client.send(update.formatted(id, "second")).at("/errors/0/extensions");

        assertThat(error.toString())
                .isEqualTo(
                        "{\"code\":\"CONFLICT\",\"currentVersion\":1,\"changes\":{\"category\":[null,\"first\"]}}");
    }

    @Test
    void whatIsReferredToIsDeletedWithCascadeOnly() {
        String delete =
                "mutation { deleteIdeaInspiration(id: \"%s\"%s) { affected ideaInspiration { scorings { totalCount } } } }";
        String id =
                client.ask(
                                "mutation { createIdeaInspiration(input: {title: \"a\", scorings: {create: [{compositeScore: 1}]}}) { ideaInspiration { id } } }")
                        .at("/createIdeaInspiration/ideaInspiration/id")
                        .asString();

        assertThat(client.send(delete.formatted(id, "")).at("/errors/0/extensions/code").asString())
                .isEqualTo("CONFLICT");
        assertThat(client.ask(delete.formatted(id, ", cascade: true")).toString())
                .isEqualTo(
                        "{\"deleteIdeaInspiration\":{\"affected\":2,\"ideaInspiration\":{\"scorings\":{\"totalCount\":1}}}}");
    }

    @Test
    void aUserIsDeactivatedAndFoundInAnyCase() {
        String name = UUID.randomUUID().toString();
        String id =
                client.ask(
                                "mutation { createUser(input: {email: \"Ann@%1$s.org\", username: \"%1$s\"}) { user { id email } } }"
                                        .formatted(name))
                        .at("/createUser/user/id")
                        .asString();
        client.ask("mutation { deleteUser(id: \"%s\") { affected } }".formatted(id));
        JsonNode user =
                client.ask(
                        "{ userByEmail(email: \"ANN@%s.org\") { id isActive } }".formatted(name));

        assertThat(user.toString())
                .isEqualTo("{\"userByEmail\":{\"id\":\"%s\",\"isActive\":false}}".formatted(id));
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswerAndChangesNothing() {
        String title = title();
        String key = UUID.randomUUID().toString();
        String request = createRequest(title);
        HttpResponse<String> first = client.post(request, "Idempotency-Key", key);
        HttpResponse<String> second = client.post(request, "Idempotency-Key", key);

        assertThat(second.body()).isEqualTo(first.body()).contains("changeSet");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(count(title)).isEqualTo(1);
        assertThat(client.post(createRequest(title()), "Idempotency-Key", key).body())
                .contains("CONFLICT", "a key of its own");
    }

    @Test
    void nobodyGetsTheAnswerToAnothersRequest() {
        String title = title();
        String key = UUID.randomUUID().toString();
        String request = createRequest(title);
        String own = client.post(request, "Idempotency-Key", key).body();

        try (GraphClient other =
                new GraphClient(program.port(), Tokens.bearer(program, Role.EDITOR))) {
            assertThat(other.post(request, "Idempotency-Key", key).body())
                    .contains("changeSet")
                    .isNotEqualTo(own);
        }
        assertThat(count(title)).isEqualTo(2);
    }

    @Test
    void anAnswerIsNotGivenAgainToWhoSeesLessThanThen() {
        String key = UUID.randomUUID().toString();
        try (GraphClient member =
                new GraphClient(program.port(), Tokens.bearer(program, Role.EDITOR))) {
            String me = member.ask("{ me { id } }").at("/me/id").asString();
            JsonNode project = privateProject(member, me);
            String request =
                    GraphClient.body(
                            "mutation { updateProject(id: \"%s\", patch: { description: \"hush\" }) { project { name } } }"
                                    .formatted(project.get("id").asString()),
                            Map.of());
            String first = member.post(request, "Idempotency-Key", key).body();
            String other = client.ask("{ me { id } }").at("/me/id").asString();
            privateProject(client, other);
            assertThat(member.post(request, "Idempotency-Key", key).body()).isEqualTo(first);

            client.ask(
                    "mutation { deleteProjectMember(id: \"%s\") { affected } }"
                            .formatted(project.at("/members/nodes/0/id").asString()));
            assertThat(member.post(request, "Idempotency-Key", key).body())
                    .contains("FORBIDDEN", "ask anew")
                    .doesNotContain(project.get("name").asString());
        }
    }

    private static JsonNode privateProject(GraphClient client, String owner) {
        return client.ask(
                        """
                        mutation { createProject(input: { name: "Desk %s", isPrivate: true,
                            members: { create: [{ user: { id: "%s" }, role: OWNER }] } }) {
                            project { id name members { nodes { id } } } } }"""
                                .formatted(UUID.randomUUID(), owner))
                .at("/createProject/project");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login(login: \"ada\", password: \"x\") { token }",
                "register(username: \"ada\", password: \"x\") { token }",
                "changePassword(current: \"x\", new: \"y\") { affected }",
                "inviteUser(email: \"ada@example.org\") { token }",
                "createApiKey(service: \"x\") { key }"
            })
    void aSecretIsNotKeptToBeGivenAgain(String verb) {
        String request = GraphClient.body("mutation { " + verb + " }", Map.of());
        assertThat(client.post(request, "Idempotency-Key", UUID.randomUUID().toString()).body())
                .contains("BAD_USER_INPUT", "Idempotency-Key: goes with no ");
    }

    @Test
    void whatFailedIsTriedAnew() {
        String key = UUID.randomUUID().toString();
        String title = title();

        assertThat(client.post(createRequest(" "), "Idempotency-Key", key).body())
                .contains("is blank");
        assertThat(client.post(createRequest(title), "Idempotency-Key", key).body())
                .doesNotContain("errors");
        assertThat(client.post(createRequest(title), "Idempotency-Key", "two words").body())
                .contains("visible");
    }

    @Test
    void ofTheSameRequestSentTwiceAtOnceOneIsDone() throws Exception {
        String title = title();
        String key = UUID.randomUUID().toString();
        String request = createRequest(title);
        Callable<String> sending = () -> client.post(request, "Idempotency-Key", key).body();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> answers =
                    threads.invokeAll(List.of(sending, sending, sending, sending));
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get()).contains("changeSet");
            }
        }
        assertThat(count(title)).isEqualTo(1);
    }

    private static String createRequest(String title) {
        return GraphClient.body(
                "mutation($title: String!) { createIdeaInspiration(input: {title: $title}) { changeSet ideaInspiration { id } } }",
                Map.of("title", title));
    }

    @Test
    void tenThousandRecordsAreMadeWithFewStatements() {
        String title = title();
        List<Map<String, String>> inputs =
                IntStream.range(0, MANY)
                        .mapToObj(i -> Map.of("title", title, "content", "x".repeat(2_000)))
                        .toList();
        assertThat(statementsToCreate("IdeaInspiration", inputs)).isLessThan(1_000);
        assertThat(
                        client.ask(
                                        "mutation { deleteIdeaInspirations(filter: {title: {eq: \"%s\"}}, atMost: %d) { affected } }"
                                                .formatted(title, MANY))
                                .at("/deleteIdeaInspirations/affected")
                                .asInt())
                .isEqualTo(MANY);
    }

    @Test
    void aThousandSlugsOfOneTitleAreMadeWithFewStatements() {
        String title = title();
        List<Map<String, String>> inputs =
                Collections.nCopies(1_000, Map.of("title", title, "contentMarkdown", "x"));
        assertThat(statementsToCreate("Article", inputs)).isLessThan(100);
        assertThat(statementsToCreate("Article", inputs)).isLessThan(100);
    }

    /** All of them, in one request that answers their ids. */
    private long statementsToCreate(String type, List<?> inputs) {
        Statistics statistics =
                program.part(EntityManagerFactory.class)
                        .unwrap(SessionFactory.class)
                        .getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        Map<?, ?> answer =
                client.send(
                        "mutation($inputs: [%1$sInput!]!) { made: create%1$ss(inputs: $inputs) { affected records: %2$ss { id } } }"
                                .formatted(
                                        type,
                                        type.substring(0, 1).toLowerCase(Locale.ROOT)
                                                + type.substring(1)),
                        Map.of("inputs", inputs));
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        assertThat(answer.get("errors")).isNull();
        Map<?, ?> payload = (Map<?, ?>) ((Map<?, ?>) answer.get("data")).get("made");
        assertThat(payload.get("affected")).isEqualTo(inputs.size());
        assertThat((List<?>) payload.get("records")).hasSize(inputs.size());
        return statements;
    }
}
