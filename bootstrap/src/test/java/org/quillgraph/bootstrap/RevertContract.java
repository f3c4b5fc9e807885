package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quillgraph.domain.inspiration.Ideas.NOON;
import static org.quillgraph.domain.inspiration.Ideas.classification;
import static org.quillgraph.domain.inspiration.Ideas.fromSource;
import static org.quillgraph.domain.inspiration.Ideas.titled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.change.RevertChangeSet;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem.Conflict;
import org.quillgraph.domain.model.Problem.NotFound;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import tools.jackson.databind.JsonNode;

/** Undoing what a request did, on one database. */
abstract class RevertContract extends ServedContract {
    private static final int CALLERS = 4;

    private Repository<IdeaInspiration> ideas;
    private Repository<Classification> classifications;
    private IdeaInspiration idea;

    @BeforeAll
    void start() {
        ideas = program.part(Repositories.class).of(IdeaInspiration.class);
        classifications = program.part(Repositories.class).of(Classification.class);
    }

    @BeforeEach
    void addIdea() {
        idea = fromSource(UUID.randomUUID().toString());
        ideas.add(idea);
    }

    @Test
    void allThatARequestDidIsUndone() {
        IdeaInspiration gone = fromSource(UUID.randomUUID().toString());
        Classification label = classification(gone.id(), NOON);
        ideas.add(gone);
        classifications.add(label);
        IdeaInspiration made = fromSource(UUID.randomUUID().toString());
        Classification madeLabel = classification(made.id(), NOON);
        UUID request =
                change(
                        () -> {
                            ideas.add(made);
                            classifications.add(madeLabel);
                            ideas.update(titled(idea, "Another"));
                            ideas.update(titled(stored(), "Yet another"));
                            classifications.delete(label.id());
                            ideas.delete(gone.id());
                        });

        assertThat(revert(request)).hasSize(6);
        assertThat(stored().title()).isEqualTo(idea.title());
        assertThat(stored().version()).isEqualTo(4);
        assertThat(ideas.find(made.id())).isEmpty();
        assertThat(classifications.find(madeLabel.id())).isEmpty();
        assertThat(ideas.find(gone.id()).orElseThrow().latestClassification()).contains(label.id());
        assertThat(classifications.find(label.id()))
                .contains(Records.with(label, "version", label.version() + 1));
    }

    @Test
    void whatHasBeenChangedSinceIsAConflict() {
        UUID request = change(() -> ideas.update(titled(idea, "Another")));
        ideas.update(titled(stored(), "Later work"));

        assertThatThrownBy(() -> revert(request))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Conflict.class))
                .hasMessageContaining("IdeaInspiration " + idea.id() + " title is now Later work");
        assertThat(stored().title()).isEqualTo("Later work");
    }

    @Test
    void whatHasBeenChangedBesidesStays() {
        UUID request = change(() -> ideas.update(titled(idea, "Another")));
        ideas.update(Records.with(stored(), "score", Optional.of(70)));
        revert(request);

        assertThat(stored().title()).isEqualTo(idea.title());
        assertThat(stored().score()).contains(70);
    }

    @Test
    void whatHasBeenChangedSinceItWasMadeIsNotDeleted() {
        IdeaInspiration made = fromSource(UUID.randomUUID().toString());
        UUID request =
                change(
                        () -> {
                            ideas.add(made);
                            ideas.update(titled(made, "Another"));
                        });
        ideas.update(Records.with(ideas.find(made.id()).orElseThrow(), "score", Optional.of(70)));

        assertThatThrownBy(() -> revert(request))
                .hasMessageContaining(made.id() + " would be lost, though its score is now 70");
        assertThat(ideas.find(made.id())).isPresent();
    }

    @Test
    void whatOthersReferToIsNotDeleted() {
        IdeaInspiration made = fromSource(UUID.randomUUID().toString());
        UUID request = change(() -> ideas.add(made));
        classifications.add(classification(made.id(), NOON));

        assertThatThrownBy(() -> revert(request))
                .hasMessageContaining(made.id() + " is the inspiration of 1 classification");
    }

    @Test
    void whatWasDeletedSinceIsAConflict() {
        UUID request = change(() -> ideas.update(titled(idea, "Another")));
        ideas.delete(idea.id());

        assertThatThrownBy(() -> revert(request)).hasMessageContaining("is not there any more");
    }

    @Test
    void anUndoingCanBeUndone() {
        UUID request = change(() -> ideas.delete(idea.id()));
        UUID undoing = change(() -> program.part(RevertChangeSet.class).revert(request));
        assertThat(ideas.find(idea.id())).isPresent();
        revert(undoing);

        assertThat(ideas.find(idea.id())).isEmpty();
    }

    @Test
    void whatNeverWasIsNotFound() {
        assertThatThrownBy(() -> revert(new UUID(1, 2)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(NotFound.class));
    }

    @Test
    void whatIsAgainAsItWasMadeIsDeleted() {
        JsonNode made = makeIdea("A");
        revert(update(id(made), "B"));
        revert(changeSet(made));

        assertThat(title(id(made))).isNull();
    }

    @Test
    void whatCameAndWentKeepsItsId() {
        JsonNode made = makeIdea("A");
        String undoing = revert(changeSet(made));
        revert(undoing);
        assertThat(title(id(made))).isEqualTo("A");
        revert(changeSet(made));
        assertThat(title(id(made))).isNull();
        revert(undoing);

        assertThat(title(id(made))).isEqualTo("A");
        assertThat(ideas.find(new Key<>(UUID.fromString(id(made)))).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void changesOfOneFieldAreUndoneTheLastFirst() {
        JsonNode made = makeIdea("A");
        String first = update(id(made), "B");
        String second = update(id(made), "C");

        assertThat(refusal(first))
                .startsWith("Nothing was undone")
                .contains("IdeaInspiration " + id(made) + " title is now C");
        revert(second);
        assertThat(title(id(made))).isEqualTo("B");
        revert(first);
        assertThat(title(id(made))).isEqualTo("A");
    }

    @Test
    void whatIsAsBeforeByHandIsNoConflict() {
        JsonNode made = makeIdea("A");
        String both =
                changeSet(
                        mutate(
                                "updateIdeaInspiration(id: \"%s\", patch: {title: \"B\", score: 5}) { changeSet }"
                                        .formatted(id(made))));
        update(id(made), "A");
        revert(both);

        assertThat(idea("title score", id(made))).isEqualTo("{\"title\":\"A\",\"score\":null}");
    }

    @Test
    void aReplacementIsUndone() {
        String slug = UUID.randomUUID().toString();
        String make =
                "createProject(input: {slug: \"%s\", name: \"%s\"}) { changeSet project { id } }";
        JsonNode old = mutate(make.formatted(slug, "Old"));
        String change =
                client.ask(
                                "mutation { deleteProject(id: \"%s\") { changeSet } %s }"
                                        .formatted(
                                                old.at("/project/id").asString(),
                                                make.formatted(slug, "New")))
                        .at("/deleteProject/changeSet")
                        .asString();
        revert(change);

        assertThat(
                        client.ask("{ projectBySlug(slug: \"%s\") { id name } }".formatted(slug))
                                .at("/projectBySlug"))
                .isEqualTo(
                        client.ask(
                                        "{ project(id: \"%s\") { id name } }"
                                                .formatted(old.at("/project/id").asString()))
                                .at("/project"));
    }

    @Test
    void whatLacksWhatItNeedsIsNotPutBack() {
        JsonNode made = makeIdea("A");
        JsonNode label =
                mutate(
                        "createClassification(input: {inspiration: {id: \"%s\"}, category: \"a\", confidence: 1}) { classification { id } }"
                                .formatted(id(made)));
        String labelId = label.at("/classification/id").asString();
        String deletion =
                changeSet(
                        mutate(
                                "deleteClassification(id: \"%s\") { changeSet }"
                                        .formatted(labelId)));
        mutate("deleteIdeaInspiration(id: \"%s\") { changeSet }".formatted(id(made)));

        assertThat(refusal(deletion))
                .startsWith("Nothing was undone")
                .contains(
                        "Classification %s had the inspiration IdeaInspiration %s, which is not there any more"
                                .formatted(labelId, id(made)));
    }

    @Test
    void whatLacksWhatItReferredToIsNotPutBack() {
        JsonNode made = makeIdea("A");
        String ticket = makeTicket("inspiration: {id: \"%s\"}".formatted(id(made)));
        String deletion =
                changeSet(mutate("deleteIdeaTicket(id: \"%s\") { changeSet }".formatted(ticket)));
        String clearing = makeTicket("inspiration: {id: \"%s\"}".formatted(id(made)));
        String cleared =
                changeSet(
                        mutate(
                                "updateIdeaTicket(id: \"%s\", patch: {inspiration: null}) { changeSet }"
                                        .formatted(clearing)));
        mutate("deleteIdeaInspiration(id: \"%s\") { changeSet }".formatted(id(made)));
        String missing = " had the inspiration IdeaInspiration " + id(made);

        assertThat(refusal(deletion)).contains("IdeaTicket " + ticket + missing);
        assertThat(refusal(cleared)).contains("IdeaTicket " + clearing + missing);
    }

    @Test
    void whoHasAKeyNowIsTold() {
        String source = UUID.randomUUID().toString();
        String make =
                "createIdeaInspiration(input: {title: \"A\", sourceType: VIDEO, sourceId: \"%s\"}) { changeSet ideaInspiration { id } }";
        JsonNode first = mutate(make.formatted(source));
        String deletion =
                changeSet(
                        mutate(
                                "deleteIdeaInspiration(id: \"%s\") { changeSet }"
                                        .formatted(id(first))));
        JsonNode second = mutate(make.formatted(source));

        assertThat(refusal(deletion))
                .contains(
                        "IdeaInspiration %s had the sourceType and sourceId VIDEO and %s, which IdeaInspiration %s has now"
                                .formatted(id(first), source, id(second)));
    }

    @Test
    void aUserThatWasMadeIsDeactivated() {
        String name = UUID.randomUUID().toString();
        JsonNode made =
                mutate(
                        "createUser(input: {email: \"%1$s@example.org\", username: \"%1$s\"}) { changeSet user { id } }"
                                .formatted(name));
        String active =
                "{ user(id: \"%s\") { isActive } }".formatted(made.at("/user/id").asString());
        String undoing = revert(changeSet(made));
        assertThat(client.ask(active).at("/user/isActive").asBoolean()).isFalse();
        assertThat(refusal(changeSet(made))).startsWith("Nothing is left to undo");
        revert(undoing);

        assertThat(client.ask(active).at("/user/isActive").asBoolean()).isTrue();
    }

    @Test
    void aStartIsUndoneAfterItsReport() {
        JsonNode workflow =
                mutate(
                        """
                        createWorkflowGraph(input: {
                          name: "Editorial", project: {create: {slug: "%s", name: "B"}}
                          graph: {nodes: [{id: "draft"}, {id: "review"}], edges: []}
                        }) { workflowGraph { id } }"""
                                .formatted(UUID.randomUUID()));
        JsonNode start =
                mutate(
                        "startWorkflowRun(workflow: \"%s\") { changeSet workflowRun { id } }"
                                .formatted(workflow.at("/workflowGraph/id").asString()));
        String run = start.at("/workflowRun/id").asString();
        String report =
                changeSet(
                        mutate(
                                "reportNodeState(run: \"%s\", nodeId: \"draft\", status: FAILED, error: \"no\") { changeSet }"
                                        .formatted(run)));
        assertThat(refusal(changeSet(start))).contains("WorkflowRun " + run + " would be lost");
        revert(report);
        assertThat(
                        client.ask(
                                        "{ workflowRun(id: \"%s\") { status finishedAt } }"
                                                .formatted(run))
                                .toString())
                .isEqualTo("{\"workflowRun\":{\"status\":\"RUNNING\",\"finishedAt\":null}}");
        revert(changeSet(start));

        assertThat(
                        client.ask("{ workflowRun(id: \"%s\") { id } }".formatted(run))
                                .get("workflowRun")
                                .isNull())
                .isTrue();
    }

    @Test
    void aTotalFollowsTheUndoingOfACost() {
        String pipeline =
                mutate("createPipeline(input: {inputConfig: {}}) { pipeline { id } }")
                        .at("/pipeline/id")
                        .asString();
        String cost = "recordCost(pipeline: \"%s\", service: \"openai\", cost: 0.25) { changeSet }";
        String first = changeSet(mutate(cost.formatted(pipeline)));
        mutate(cost.formatted(pipeline));
        revert(first);

        assertThat(
                        client.ask("{ pipeline(id: \"%s\") { totalCost } }".formatted(pipeline))
                                .at("/pipeline/totalCost")
                                .asDouble())
                .isEqualTo(0.25);
    }

    @Test
    void aPromotionIsUndone() {
        JsonNode made = makeIdea("A");
        String project =
                mutate(
                                "createProject(input: {slug: \"%s\", name: \"A\"}) { project { id } }"
                                        .formatted(UUID.randomUUID()))
                        .at("/project/id")
                        .asString();
        String promotion =
                changeSet(
                        mutate(
                                "promoteIdea(inspiration: \"%s\", project: \"%s\") { changeSet }"
                                        .formatted(id(made), project)));
        revert(promotion);

        assertThat(idea("tickets { totalCount }", id(made)))
                .isEqualTo("{\"tickets\":{\"totalCount\":0}}");
    }

    @Test
    void aPublicationIsUndone() {
        String article =
                mutate(
                                "createArticle(input: {title: \"A\", contentMarkdown: \"…\"}) { article { id } }")
                        .at("/article/id")
                        .asString();
        String read = "{ article(id: \"%s\") { status publishedAt } }".formatted(article);
        JsonNode before = client.ask(read);
        revert(
                changeSet(
                        mutate(
                                "publishArticle(article: \"%s\") { changeSet }"
                                        .formatted(article))));

        assertThat(client.ask(read)).isEqualTo(before);
    }

    @Test
    void whatIsUndoneAlreadyIsTold() {
        JsonNode made = makeIdea("A");
        String request =
                client.ask(
                                """
                                mutation {
                                  a: updateIdeaInspiration(id: "%1$s", patch: {title: "B"}) { changeSet }
                                  b: updateIdeaInspiration(id: "%1$s", patch: {title: "C"}) { changeSet }
                                  c: deleteIdeaInspiration(id: "%1$s") { changeSet }
                                  d: createIdeaInspiration(input: {title: "D"}) { changeSet }
                                }
                                """
                                        .formatted(id(made)))
                        .at("/a/changeSet")
                        .asString();
        revert(request);

        assertThat(refusal(request))
                .isEqualTo(
                        "Nothing is left to undo of the change set %s: all is as it was before."
                                .formatted(request));
        assertThat(title(id(made))).isEqualTo("A");
    }

    @Test
    void oneOfSeveralUndoesARequest() throws Exception {
        JsonNode made = makeIdea("A");
        String request =
                client.ask(
                                """
                                mutation {
                                  deleteIdeaInspiration(id: "%s") { changeSet }
                                  createIdeaInspiration(input: {title: "B"}) { affected }
                                }
                                """
                                        .formatted(id(made)))
                        .at("/deleteIdeaInspiration/changeSet")
                        .asString();
        CyclicBarrier barrier = new CyclicBarrier(CALLERS);
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return client.send(undoing(request));
                                }));
            }
        }
        List<String> refusals = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            if (answer.get().has("errors")) {
                refusals.add(answer.get().at("/errors/0/message").asString());
            }
        }

        assertThat(refusals)
                .hasSize(CALLERS - 1)
                .allMatch(refusal -> refusal.startsWith("Nothing is left to undo"));
        assertThat(title(id(made))).isEqualTo("A");
    }

    private JsonNode mutate(String field) {
        return client.ask("mutation { it: %s }".formatted(field)).get("it");
    }

    private JsonNode makeIdea(String title) {
        return mutate(
                "createIdeaInspiration(input: {title: \"%s\"}) { changeSet ideaInspiration { id } }"
                        .formatted(title));
    }

    private String makeTicket(String input) {
        return mutate(
                        "createIdeaTicket(input: {title: \"T\", project: {create: {slug: \"%s\", name: \"P\"}}, %s}) { ideaTicket { id } }"
                                .formatted(UUID.randomUUID(), input))
                .at("/ideaTicket/id")
                .asString();
    }

    private String update(String idea, String title) {
        return changeSet(
                mutate(
                        "updateIdeaInspiration(id: \"%s\", patch: {title: \"%s\"}) { changeSet }"
                                .formatted(idea, title)));
    }

    private static String changeSet(JsonNode payload) {
        return payload.get("changeSet").asString();
    }

    private static String id(JsonNode idea) {
        return idea.at("/ideaInspiration/id").asString();
    }

    private String idea(String fields, String id) {
        return client.ask("{ ideaInspiration(id: \"%s\") { %s } }".formatted(id, fields))
                .get("ideaInspiration")
                .toString();
    }

    private @Nullable String title(String idea) {
        JsonNode found =
                client.ask("{ ideaInspiration(id: \"%s\") { title } }".formatted(idea))
                        .at("/ideaInspiration/title");
        return found.isMissingNode() ? null : found.asString();
    }

    private static String undoing(String changeSet) {
        return "mutation { revertChangeSet(id: \"%s\") { changeSet } }".formatted(changeSet);
    }

    private String revert(String changeSet) {
        return client.ask(undoing(changeSet)).at("/revertChangeSet/changeSet").asString();
    }

    private String refusal(String changeSet) {
        JsonNode error = client.send(undoing(changeSet)).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("CONFLICT");
        return error.get("message").asString();
    }

    private IdeaInspiration stored() {
        return ideas.find(idea.id()).orElseThrow();
    }

    private UUID change(Runnable work) {
        return program.part(UnitOfWork.class)
                .run(
                        false,
                        changeSet -> {
                            work.run();
                            return changeSet;
                        });
    }

    private List<UUID> revert(UUID request) {
        return program.part(UnitOfWork.class)
                .run(false, changeSet -> program.part(RevertChangeSet.class).revert(request));
    }
}
