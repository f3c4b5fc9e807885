package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import tools.jackson.databind.JsonNode;

/** The verbs as a client calls them; what they do is told by {@link VerbsContract}. */
class VerbsOverHttpTest extends ServedContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.sqlite();
    }

    @Test
    void anIdeaIsJudgedThenPromoted() {
        String idea = id("createIdeaInspiration(input: {title: \"A talk\"})", "ideaInspiration");
        String project = id("createProject(input: {slug: \"a\", name: \"A\"})", "project");
        JsonNode done =
                client.ask(
                        """
                        mutation {
                          classifyIdea(inspiration: "%1$s", category: "talks", confidence: 0.8) {
                            affected changeSet classification { isStory inspiration { latestClassification { category } } }
                          }
                          scoreIdea(inspiration: "%1$s", compositeScore: 70, scoredAt: "2024-01-01T00:00:00Z") { scoring { compositeScore } }
                          promoteIdea(inspiration: "%1$s", project: "%2$s", priority: HIGH) { ideaTicket { title priority } }
                        }
                        """
                                .formatted(idea, project));
        assertThat(done.at("/classifyIdea/affected").asInt()).isEqualTo(1);
        assertThat(done.at("/classifyIdea/classification").toString())
                .isEqualTo(
                        "{\"isStory\":false,\"inspiration\":{\"latestClassification\":{\"category\":\"talks\"}}}");
        assertThat(done.at("/promoteIdea/ideaTicket").toString())
                .isEqualTo("{\"title\":\"A talk\",\"priority\":\"HIGH\"}");
    }

    @Test
    void aRunGoesToItsEnd() {
        String workflow =
                id(
                        """
                        createWorkflowGraph(input: {
                          name: "Editorial", project: {create: {slug: "b", name: "B"}}
                          graph: {nodes: [{id: "draft"}, {id: "review"}], edges: [{source: "draft", target: "review"}]}
                        })\
                        """,
                        "workflowGraph");
        String run = id("startWorkflowRun(workflow: \"%s\")".formatted(workflow), "workflowRun");
        JsonNode done =
                client.ask(
                        """
                        mutation {
                          pauseRun(run: "%1$s") { workflowRun { status } }
                          resumeRun(run: "%1$s") { workflowRun { status nodeStates { totalCount } } }
                          draft: reportNodeState(run: "%1$s", nodeId: "draft", status: COMPLETED) { affected }
                          review: reportNodeState(run: "%1$s", nodeId: "review", status: COMPLETED, message: "Fine") {
                            affected workflowNodeState { progress run { status lastMessage } }
                          }
                        }
                        """
                                .formatted(run));
        assertThat(done.at("/resumeRun/workflowRun/nodeStates/totalCount").asInt()).isEqualTo(2);
        assertThat(done.at("/draft/affected").asInt()).isEqualTo(1);
        assertThat(done.get("review").toString())
                .isEqualTo(
                        "{\"affected\":2,\"workflowNodeState\":{\"progress\":1,\"run\":{\"status\":\"COMPLETED\",\"lastMessage\":\"Fine\"}}}");
    }

    @Test
    void anArticleIsPaidForThenPublished() {
        String pipeline = id("createPipeline(input: {inputConfig: {}})", "pipeline");
        String article =
                id(
                        "createArticle(input: {title: \"News\", slug: \"news\", contentMarkdown: \"…\"})",
                        "article");
        JsonNode done =
                client.ask(
                        """
                        mutation {
                          startPipeline(pipeline: "%1$s") { affected }
                          recordCost(pipeline: "%1$s", service: "openai", cost: 0.25) { costEntry { pipeline { totalCost } } }
                          completePipeline(pipeline: "%1$s", llmTokensUsed: 5) { pipeline { status llmTokensUsed } }
                          publishArticle(article: "%2$s") { article { status } }
                          archiveArticle(article: "%2$s") { article { status } }
                        }
                        """
                                .formatted(pipeline, article));
        assertThat(done.at("/recordCost/costEntry/pipeline/totalCost").asDouble()).isEqualTo(0.25);
        assertThat(done.at("/completePipeline/pipeline/status").asString()).isEqualTo("COMPLETED");
        assertThat(done.at("/archiveArticle/article/status").asString()).isEqualTo("ARCHIVED");
    }

    @Test
    void aCampaignBeginsWithAShippedTemplate() {
        String user =
                id("createUser(input: {email: \"a@example.org\", username: \"ana\"})", "user");
        JsonNode template =
                client.ask(
                        "{ campaignTemplates(filter: {category: {eq: PRODUCT_LAUNCH}}) { nodes { id } } }");
        String campaign =
                id(
                        "createCampaignFromTemplate(template: \"%s\", user: \"%s\", name: \"Spring\")"
                                .formatted(
                                        template.at("/campaignTemplates/nodes/0/id").asString(),
                                        user),
                        "campaign");
        String content =
                id(
                        "createGeneratedContent(input: {campaign: {id: \"%s\"}, contentType: SUMMARY})"
                                .formatted(campaign),
                        "generatedContent");
        JsonNode done =
                client.ask(
                        """
                        mutation {
                          selectContent(content: "%1$s") { affected }
                          publishContent(content: "%1$s", platformPostId: "7") { generatedContent { isPublished } }
                          rateContent(content: "%1$s", rating: 5) { generatedContent { userRating } }
                          completeCampaign(campaign: "%2$s") { campaign { status creativityLevel brandVoice } }
                        }
                        """
                                .formatted(content, campaign));
        assertThat(done.at("/completeCampaign/campaign").toString())
                .isEqualTo(
                        "{\"status\":\"COMPLETED\",\"creativityLevel\":7,\"brandVoice\":\"Confident and curious\"}");
    }

    private String id(String mutation, String made) {
        String field = mutation.substring(0, mutation.indexOf('(')).strip();
        return client.ask("mutation { %s { %s { id } } }".formatted(mutation, made))
                .at("/%s/%s/id".formatted(field, made))
                .asString();
    }
}
