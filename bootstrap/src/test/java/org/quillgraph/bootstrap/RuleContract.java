package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What general changes may not do to records that belong together, on one database. */
abstract class RuleContract extends ServedContract {
    private static final String GRAPH =
            "{nodes: [{id: \"draft\"}, {id: \"review\"}, {id: \"publish\"}], edges: [{source: \"draft\", target: \"publish\"}, {source: \"review\", target: \"publish\"}]}";

    @Test
    void aRunIsOfTheProjectOfItsWorkflow() {
        String workflow = workflow();
        String other = create("Project", "name: \"Another\"");
        refused(
                "createWorkflowRuns(inputs: [{project: {id: \"%s\"}, workflow: {id: \"%s\"}}])"
                        .formatted(other, workflow),
                "inputs[0].workflow",
                "take a workflow of the run's own project");
        String run = start(workflow);
        refused(
                "updateWorkflowRun(id: \"%s\", patch: {project: {id: \"%s\"}})"
                        .formatted(run, other),
                "patch.workflow",
                "take a workflow of the run's own project");
        refused(
                "updateWorkflowGraph(id: \"%s\", patch: {project: {id: \"%s\"}})"
                        .formatted(workflow, other),
                "",
                "has runs (1, such as " + run + ") that are of the project");
    }

    @Test
    void aWorkflowKeepsItsStepsUntilItsRunsEnd() {
        String workflow = workflow();
        String run = start(workflow);
        String empty =
                "updateWorkflowGraph(id: \"%s\", patch: {graph: {nodes: [], edges: []}})"
                        .formatted(workflow);
        refused(empty, "", "has runs (1, such as " + run + ") that are not at their end");
        String labelled = GRAPH.replace("{id: \"draft\"}", "{id: \"draft\", label: \"Draft\"}");
        done("updateWorkflowGraph(id: \"%s\", patch: {graph: %s})".formatted(workflow, labelled));
        done("cancelRun(run: \"%s\")".formatted(run));
        done(empty);
    }

    @Test
    void aNodeWaitsForThoseBeforeIt() {
        String run = start(workflow());
        refused(
                report(run, "publish", "RUNNING"),
                "",
                "comes after draft and review; report those");
        done(report(run, "draft", "COMPLETED"));
        refused(report(run, "publish", "COMPLETED"), "", "comes after review; report that");
        done(report(run, "review", "COMPLETED"));
        done(report(run, "publish", "COMPLETED"));
    }

    @Test
    void nodesOfARunThatGoesOnAreReported() {
        String run = start(workflow());
        String update =
                "updateWorkflowNodeStates(filter: {run: {id: {eq: \"%s\"}}}, atMost: 3, patch: {status: COMPLETED})"
                        .formatted(run);
        refused(update, "patch.status", "use reportNodeState");
        done(update.replace("status: COMPLETED", "error: \"none yet\""));
    }

    @Test
    void anArchivedProjectStartsNoRuns() {
        String workflow = workflow();
        done(
                "updateProjects(filter: {workflowGraphs: {some: {id: {eq: \"%s\"}}}}, patch: {status: ARCHIVED})"
                        .formatted(workflow));
        refused(
                "startWorkflowRun(workflow: \"%s\")".formatted(workflow),
                "",
                "is archived and starts no runs");
    }

    @Test
    void aNodeMayFailAtAnyTime() {
        done(report(start(workflow()), "publish", "FAILED"));
    }

    @Test
    void nothingNewIsGivenToADeactivatedUser() {
        String user = user();
        String campaign =
                create("Campaign", "name: \"Spring\", user: {id: \"%s\"}".formatted(user));
        done("deleteUser(id: \"%s\")".formatted(user));
        refused(
                "createCampaign(input: {name: \"Autumn\", user: {id: \"%s\"}})".formatted(user),
                "input.user",
                "is not active any more and is given nothing new");
        refused(
                "updateUser(id: \"%s\", patch: {articles: {create: [{title: \"A\", contentMarkdown: \"a\"}]}})"
                        .formatted(user),
                "patch.articles.create[0].author",
                "is not active any more");
        done("updateCampaign(id: \"%s\", patch: {name: \"Summer\"})".formatted(campaign));
        String another =
                create("Campaign", "name: \"Winter\", user: {id: \"%s\"}".formatted(user()));
        refused(
                "updateCampaign(id: \"%s\", patch: {user: {id: \"%s\"}})".formatted(another, user),
                "patch.user",
                "is not active any more");
    }

    @Test
    void aCompletedCampaignSaysWhen() {
        String campaign =
                create("Campaign", "name: \"Spring\", user: {id: \"%s\"}".formatted(user()));
        String update = "updateCampaign(id: \"%s\", patch: {%s})";
        refused(
                update.formatted(campaign, "status: COMPLETED"),
                "patch.completedAt",
                "say when the campaign was completed");
        done(
                update.formatted(
                        campaign, "status: COMPLETED, completedAt: \"2026-01-02T03:04:05Z\""));
        refused(update.formatted(campaign, "status: ACTIVE"), "patch.completedAt", "clear it");
    }

    @Test
    void whatHappenedDidNotHappenInTheFuture() {
        refused(
                "createArticle(input: {title: \"A\", contentMarkdown: \"a\", status: PUBLISHED, publishedAt: \"2999-01-01T00:00:00Z\"})",
                "input.publishedAt",
                "lies in the future");
        String pipeline = create("Pipeline", "inputConfig: {}");
        refused(
                "recordCost(pipeline: \"%s\", service: \"openai\", cost: 1, occurredAt: \"2999-01-01T00:00:00Z\")"
                        .formatted(pipeline),
                "occurredAt",
                "lies in the future");
        String campaign =
                create("Campaign", "name: \"Spring\", user: {id: \"%s\"}".formatted(user()));
        create(
                "GeneratedContent",
                "contentType: IDEA, campaign: {id: \"%s\"}, scheduledFor: \"2999-01-01T00:00:00Z\""
                        .formatted(campaign));
    }

    @Test
    void aSlugThatIsGivenHasTheFormOfOne() {
        refused(
                "createProject(input: {name: \"A\", slug: \"Not a slug!\"})",
                "input.slug",
                "such as not-a-slug; leave it out");
        String project = create("Project", "name: \"Новый\"");
        refused(
                "updateProject(id: \"%s\", patch: {slug: \"a/b\"})".formatted(project),
                "patch.slug",
                "such as a-b");
        done("updateProject(id: \"%s\", patch: {name: \"B\"})".formatted(project));
    }

    private String workflow() {
        return create(
                "WorkflowGraph",
                "name: \"Editorial\", graph: %s, project: {create: {name: \"Blog\"}}"
                        .formatted(GRAPH));
    }

    private String start(String workflow) {
        return client.ask(
                        "mutation { startWorkflowRun(workflow: \"%s\") { workflowRun { id } } }"
                                .formatted(workflow))
                .at("/startWorkflowRun/workflowRun/id")
                .asString();
    }

    private static String report(String run, String node, String status) {
        return "reportNodeState(run: \"%s\", nodeId: \"%s\", status: %s)"
                .formatted(run, node, status);
    }

    private String user() {
        String name = UUID.randomUUID().toString();
        return create("User", "email: \"%1$s@example.org\", username: \"%1$s\"".formatted(name));
    }

    private String create(String type, String input) {
        JsonNode payload =
                client.ask(
                        "mutation { made: create%s(input: {%s}) { %s { id } } }"
                                .formatted(
                                        type,
                                        input,
                                        type.substring(0, 1).toLowerCase(Locale.ROOT)
                                                + type.substring(1)));
        return payload.get("made").iterator().next().get("id").asString();
    }

    private void done(String field) {
        client.ask("mutation { %s { affected } }".formatted(field));
    }

    private void refused(String field, String path, String reason) {
        JsonNode error =
                client.send("mutation { %s { affected } }".formatted(field)).at("/errors/0");
        assertThat(error.path("message").asString()).as(field).contains(reason);
        assertThat(error.at("/extensions/path").asString("")).as(field).isEqualTo(path);
        assertThat(error.at("/extensions/code").asString())
                .isEqualTo(path.isEmpty() ? "CONFLICT" : "BAD_USER_INPUT");
    }
}
