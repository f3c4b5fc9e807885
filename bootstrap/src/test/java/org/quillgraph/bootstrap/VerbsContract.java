package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.campaigns.CompleteCampaign;
import org.quillgraph.application.campaigns.CreateCampaignFromTemplate;
import org.quillgraph.application.campaigns.PublishContent;
import org.quillgraph.application.campaigns.RateContent;
import org.quillgraph.application.campaigns.SelectContent;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.application.inspiration.ClassifyIdea;
import org.quillgraph.application.inspiration.PromoteIdea;
import org.quillgraph.application.inspiration.ScoreIdea;
import org.quillgraph.application.publishing.ArchiveArticle;
import org.quillgraph.application.publishing.CompletePipeline;
import org.quillgraph.application.publishing.FailPipeline;
import org.quillgraph.application.publishing.PublishArticle;
import org.quillgraph.application.publishing.RecordCost;
import org.quillgraph.application.publishing.StartPipeline;
import org.quillgraph.application.workspace.CancelRun;
import org.quillgraph.application.workspace.PauseRun;
import org.quillgraph.application.workspace.ReportNodeState;
import org.quillgraph.application.workspace.ResumeRun;
import org.quillgraph.application.workspace.StartWorkflowRun;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignStatus;
import org.quillgraph.domain.campaigns.CampaignTemplate;
import org.quillgraph.domain.campaigns.CampaignType;
import org.quillgraph.domain.campaigns.ContentType;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.campaigns.TemplateCategory;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.ArticleStatus;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.PipelineResults;
import org.quillgraph.domain.publishing.PipelineStatus;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.domain.workspace.NodeReport;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.ProjectStatus;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.WorkflowGraph;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/** The verbs of the business on one database, by one caller and by several at once. */
abstract class VerbsContract extends ServedContract {
    private static final int CALLERS = 8;

    @Test
    void theNewestLabelBecomesTheLatest() {
        Key<IdeaInspiration> idea = idea();
        Classification newer = classify(idea, "music", Optional.empty());
        classify(idea, "news", Optional.of(Instant.EPOCH));
        assertThat(find(IdeaInspiration.class, idea).latestClassification()).contains(newer.id());
        assertThatThrownBy(() -> classify(idea, "news", Optional.of(Instant.MAX)))
                .hasMessageStartingWith("classifiedAt: lies in the future");
    }

    @Test
    void aScoreBecomesTheLatest() {
        Key<IdeaInspiration> idea = idea();
        var score =
                new ScoreIdea.Score(
                        BigDecimal.TEN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var scoring = in(() -> program.part(ScoreIdea.class).score(idea, score));
        assertThat(find(IdeaInspiration.class, idea).latestScoring()).contains(scoring.id());
    }

    @Test
    void anIdeaIsPromotedOnceToAProject() throws Exception {
        Key<IdeaInspiration> idea = idea();
        Key<Project> project = project(ProjectStatus.ACTIVE);
        Together<IdeaTicket> promoted = together(() -> promote(idea, project));
        assertThat(promoted.done()).hasSize(1);
        assertThat(promoted.done().getFirst().title()).isEqualTo("A robot that paints");
        assertThat(promoted.refused())
                .hasSize(CALLERS - 1)
                .allMatch(reason -> reason.startsWith("The project has taken up this idea"));
        assertThat(promote(idea, project(ProjectStatus.DRAFT)).inspiration()).contains(idea);
        Key<Project> archived = project(ProjectStatus.ARCHIVED);
        assertThatThrownBy(() -> promote(idea, archived)).hasMessageContaining("is archived");
    }

    @Test
    void theLastNodesReportedAtOnceCompleteTheRunOnce() throws Exception {
        Key<WorkflowRun> run = run();
        report(run, "a", RunStatus.COMPLETED);
        List<String> nodes = new ArrayList<>(List.of("b", "c"));
        Together<WorkflowNodeState> reported =
                together(nodes.size(), () -> report(run, next(nodes), RunStatus.COMPLETED));
        assertThat(reported.done())
                .hasSize(2)
                .allMatch(state -> state.progress().compareTo(BigDecimal.ONE) == 0);
        WorkflowRun completed = find(WorkflowRun.class, run);
        assertThat(completed.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(completed.finishedAt()).isPresent();
        assertThat(completed.version()).isEqualTo(1);
    }

    @Test
    void oneFailedNodeFailsTheRunForGood() {
        Key<WorkflowRun> run = run();
        var failure =
                new NodeReport(
                        RunStatus.FAILED,
                        Optional.empty(),
                        Optional.of("No answer"),
                        Optional.of("timeout"));
        WorkflowNodeState failed =
                in(() -> program.part(ReportNodeState.class).report(run, "a", failure)).answer();
        assertThat(failed.error()).contains("timeout");
        assertThat(failed.messages()).contains(new Json(List.of("No answer")));
        assertThat(find(WorkflowRun.class, run).status()).isEqualTo(RunStatus.FAILED);
        assertThat(find(WorkflowRun.class, run).lastMessage()).contains("No answer");
        assertThatThrownBy(() -> report(run, "b", RunStatus.RUNNING))
                .hasMessage("The run is FAILED; nothing more is reported of it.");
        assertThatThrownBy(() -> in(() -> program.part(CancelRun.class).cancel(run)))
                .hasMessage("The run is FAILED, and stays so.");
        assertThatThrownBy(() -> revive(run))
                .hasMessage("WorkflowRun " + run + " is FAILED, which is final; make another one.");
    }

    private void revive(Key<WorkflowRun> run) {
        EntityType runs = program.part(Catalogue.class).type(WorkflowRun.class);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("status", RunStatus.RUNNING);
        values.put("finishedAt", null);
        Draft patch = new Draft(runs, "patch", values, Map.of(), Map.of());
        Change update = new Change.Update(runs, run.value(), patch, OptionalInt.empty());
        in(() -> program.part(ApplyChange.class).apply(update, ids -> ids));
    }

    @Test
    void aPausedRunWaitsUntilItIsResumed() {
        Key<WorkflowRun> run = run();
        in(() -> program.part(PauseRun.class).pause(run));
        assertThatThrownBy(() -> in(() -> program.part(PauseRun.class).pause(run)))
                .hasMessage(
                        "The run is PAUSED and cannot become PAUSED; it may become RUNNING or CANCELLED.");
        assertThatThrownBy(() -> report(run, "a", RunStatus.RUNNING))
                .hasMessageContaining("resume it");
        in(() -> program.part(ResumeRun.class).resume(run));
        assertThat(report(run, "a", RunStatus.RUNNING).startedAt()).isPresent();
        assertThatThrownBy(() -> report(run, "d", RunStatus.RUNNING))
                .hasMessage("nodeId: is d, and the run has no such node; it has a, b, c.");
    }

    @Test
    void aRunIsCancelledWithWhatIsNotDone() throws Exception {
        Key<WorkflowRun> run = run();
        report(run, "a", RunStatus.COMPLETED);
        var cancelled = together(() -> program.part(CancelRun.class).cancel(run));
        assertThat(cancelled.done()).hasSize(1);
        assertThat(cancelled.done().getFirst().affected()).isEqualTo(3);
        assertThat(find(WorkflowRun.class, run).status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void aSlugMadeFromATitleIsItsOwn() throws Exception {
        String title = "Ärger & Freude " + UUID.randomUUID();
        Map<String, Object> values = Map.of("title", title, "contentMarkdown", "…");
        Together<Key<Article>> made = together(() -> create(Article.class, values, Map.of()));
        List<String> slugs =
                made.done().stream().map(key -> find(Article.class, key).slug()).sorted().toList();
        assertThat(slugs).hasSize(CALLERS).doesNotHaveDuplicates();
        String first = slugs.getFirst();
        assertThat(first).startsWith("arger-freude-");
        assertThat(slugs).contains(first + "-2", first + "-" + CALLERS);
    }

    @Test
    void anArticleIsPublishedOnce() throws Exception {
        Key<Article> article = article("Some text");
        Together<Article> published =
                together(() -> program.part(PublishArticle.class).publish(article));
        assertThat(published.done()).hasSize(1);
        assertThat(published.refused())
                .hasSize(CALLERS - 1)
                .allMatch(reason -> reason.contains("is PUBLISHED already"));
        assertThat(find(Article.class, article).version()).isEqualTo(1);
        assertThat(in(() -> program.part(ArchiveArticle.class).archive(article)).status())
                .isEqualTo(ArticleStatus.ARCHIVED);
        assertThatThrownBy(() -> in(() -> program.part(PublishArticle.class).publish(article)))
                .hasMessageContaining("is ARCHIVED");
        Key<Article> empty = article(" ");
        assertThatThrownBy(() -> in(() -> program.part(PublishArticle.class).publish(empty)))
                .hasMessageContaining("has no text");
    }

    @Test
    void costsAddUpWhoeverRecordsThem() throws Exception {
        Key<Pipeline> pipeline = pipeline();
        var expense =
                new RecordCost.Expense(
                        "openai",
                        Optional.empty(),
                        new BigDecimal("0.250001"),
                        Optional.empty(),
                        Optional.empty());
        int callers = 16;
        Together<?> recorded =
                together(callers, () -> program.part(RecordCost.class).record(pipeline, expense));
        assertThat(recorded.refused()).isEmpty();
        assertThat(find(Pipeline.class, pipeline).totalCost())
                .isEqualByComparingTo(expense.cost().multiply(BigDecimal.valueOf(callers)));
    }

    @Test
    void whoMeetsOthersComingFromTheOtherSideGetsThroughToo() throws Exception {
        List<Key<Pipeline>> pipelines = List.of(pipeline(), pipeline());
        var expense =
                new RecordCost.Expense(
                        "openai",
                        Optional.empty(),
                        BigDecimal.ONE,
                        Optional.empty(),
                        Optional.empty());
        int callers = 16;
        AtomicInteger number = new AtomicInteger();
        Together<?> recorded =
                together(
                        callers,
                        () -> {
                            boolean turned = number.getAndIncrement() % 2 == 1;
                            return (turned ? pipelines.reversed() : pipelines)
                                    .stream()
                                            .map(
                                                    it ->
                                                            program.part(RecordCost.class)
                                                                    .record(it, expense))
                                            .toList();
                        });
        assertThat(recorded.refused()).isEmpty();
        for (Key<Pipeline> pipeline : pipelines) {
            assertThat(find(Pipeline.class, pipeline).totalCost())
                    .isEqualByComparingTo(BigDecimal.valueOf(callers));
        }
    }

    @Test
    void aPipelineGoesFromStartToEnd() throws Exception {
        Key<Pipeline> pipeline = pipeline();
        PipelineResults results =
                new PipelineResults(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(7),
                        Optional.empty());
        assertThatThrownBy(
                        () ->
                                in(
                                        () ->
                                                program.part(CompletePipeline.class)
                                                        .complete(pipeline, results)))
                .hasMessage(
                        "The pipeline is PENDING and cannot become COMPLETED; it may become RUNNING or FAILED or CANCELLED.");
        assertThat(together(() -> program.part(StartPipeline.class).start(pipeline)).done())
                .hasSize(1);
        Pipeline completed =
                in(() -> program.part(CompletePipeline.class).complete(pipeline, results));
        assertThat(completed.status()).isEqualTo(PipelineStatus.COMPLETED);
        assertThat(completed.llmTokensUsed()).contains(7);
        assertThat(completed.executionTimeMs()).isPresent();
        Json errors = new Json(List.of("late"));
        assertThatThrownBy(() -> in(() -> program.part(FailPipeline.class).fail(pipeline, errors)))
                .hasMessage("The pipeline is COMPLETED, and stays so.");
        Key<Pipeline> failing = pipeline();
        assertThat(in(() -> program.part(FailPipeline.class).fail(failing, errors)).errors())
                .contains(errors);
    }

    @Test
    void everyUseOfATemplateCounts() throws Exception {
        Key<User> owner = user();
        Key<CampaignTemplate> template = template();
        Together<Campaign> made = together(() -> fromTemplate(template, owner, "Spring"));
        assertThat(made.refused()).isEmpty();
        assertThat(made.done())
                .allMatch(it -> it.creativityLevel() == 7)
                .allMatch(it -> it.campaignType() == CampaignType.PRODUCT)
                .allMatch(it -> it.suggestedTags().equals(List.of("#new")))
                .allMatch(it -> it.status() == CampaignStatus.DRAFT);
        assertThat(find(CampaignTemplate.class, template).usageCount()).isEqualTo(CALLERS);
        assertThat(find(CampaignTemplate.class, template).version()).isZero();
    }

    @Test
    void aContentIsChosenBeforeItAppears() throws Exception {
        Key<Campaign> campaign = fromTemplateAlone();
        Key<GeneratedContent> content =
                create(
                        GeneratedContent.class,
                        Map.of("contentType", ContentType.SUMMARY),
                        Map.of("campaign", campaign));
        assertThatThrownBy(() -> publish(content)).hasMessageContaining("select it before");
        assertThat(together(() -> program.part(SelectContent.class).select(content, true)).done())
                .hasSize(1);
        assertThat(together(() -> publish(content)).done()).hasSize(1);
        var rated = in(() -> program.part(RateContent.class).rate(content, 4));
        assertThat(rated.answer().userRating()).contains(4);
        assertThat(rated.affected()).isEqualTo(1);
        assertThat(in(() -> program.part(RateContent.class).rate(content, 4)).affected()).isZero();
        assertThatThrownBy(() -> in(() -> program.part(RateContent.class).rate(content, 6)))
                .hasMessage("rating: is 6; it goes from 1 to 5.");
        assertThat(together(() -> program.part(CompleteCampaign.class).complete(campaign)).done())
                .hasSize(1);
        assertThatThrownBy(() -> in(() -> program.part(SelectContent.class).select(content, false)))
                .hasMessageContaining("is COMPLETED; make it ACTIVE again");
    }

    private Classification classify(
            Key<IdeaInspiration> idea, String category, Optional<Instant> at) {
        var label =
                new ClassifyIdea.Label(
                        category, BigDecimal.ONE, false, Optional.empty(), Optional.empty(), at);
        return in(() -> program.part(ClassifyIdea.class).classify(idea, label));
    }

    private IdeaTicket promote(Key<IdeaInspiration> idea, Key<Project> project) {
        var wishes = new PromoteIdea.Wishes(Optional.empty(), Optional.empty(), Optional.empty());
        return in(() -> program.part(PromoteIdea.class).promote(idea, project, wishes));
    }

    private WorkflowNodeState report(Key<WorkflowRun> run, String node, RunStatus status) {
        var report = new NodeReport(status, Optional.empty(), Optional.empty(), Optional.empty());
        return in(() -> program.part(ReportNodeState.class).report(run, node, report)).answer();
    }

    private GeneratedContent publish(Key<GeneratedContent> content) {
        return in(() -> program.part(PublishContent.class).publish(content, Optional.empty()));
    }

    private Campaign fromTemplate(Key<CampaignTemplate> template, Key<User> owner, String name) {
        return in(
                () ->
                        program.part(CreateCampaignFromTemplate.class)
                                .create(template, owner, Optional.empty(), name));
    }

    private Key<Campaign> fromTemplateAlone() {
        return fromTemplate(template(), user(), "Autumn").id();
    }

    private static synchronized String next(List<String> nodes) {
        return nodes.removeFirst();
    }

    /** What came of several who did the same at once. */
    private record Together<T>(List<T> done, List<String> refused) {}

    private <T> Together<T> together(Supplier<T> verb) throws Exception {
        return together(CALLERS, verb);
    }

    private <T> Together<T> together(int callers, Supplier<T> verb) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(callers);
        Together<T> together = new Together<>(new ArrayList<>(), new ArrayList<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                futures.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return in(verb);
                                }));
            }
            for (Future<T> future : futures) {
                try {
                    together.done().add(future.get());
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(ProblemException.class);
                    together.refused().add(e.getCause().getMessage());
                }
            }
        }
        return together;
    }

    private <T> T in(Supplier<T> verb) {
        return program.part(UnitOfWork.class).run(false, _ -> verb.get());
    }

    private <R extends Record & Entity<R>> R find(Class<R> kind, Key<R> key) {
        return program.part(Repositories.class).of(kind).find(key).orElseThrow();
    }

    private Key<IdeaInspiration> idea() {
        return create(IdeaInspiration.class, Map.of("title", "A robot that paints"), Map.of());
    }

    private Key<Project> project(ProjectStatus status) {
        return create(
                Project.class,
                Map.of("slug", UUID.randomUUID().toString(), "name", "Blog", "status", status),
                Map.of());
    }

    private Key<WorkflowRun> run() {
        Json graph =
                new Json(
                        Map.of(
                                "nodes",
                                List.of(Map.of("id", "a"), Map.of("id", "b"), Map.of("id", "c")),
                                "edges",
                                List.of(Map.of("source", "a", "target", "b"))));
        Key<WorkflowGraph> workflow =
                create(
                        WorkflowGraph.class,
                        Map.of("name", "Editorial", "graph", graph),
                        Map.of("project", project(ProjectStatus.ACTIVE)));
        var started =
                in(() -> program.part(StartWorkflowRun.class).start(workflow, Optional.empty()));
        assertThat(started.affected()).isEqualTo(4);
        return started.answer().id();
    }

    private Key<Article> article(String text) {
        return create(
                Article.class,
                Map.of(
                        "title",
                        "News",
                        "slug",
                        UUID.randomUUID().toString(),
                        "contentMarkdown",
                        text),
                Map.of());
    }

    private Key<Pipeline> pipeline() {
        return create(Pipeline.class, Map.of("inputConfig", new Json(Map.of())), Map.of());
    }

    private Key<User> user() {
        String name = UUID.randomUUID().toString();
        return create(
                User.class, Map.of("email", name + "@example.org", "username", name), Map.of());
    }

    private Key<CampaignTemplate> template() {
        return create(
                CampaignTemplate.class,
                Map.of(
                        "name",
                        "Launch",
                        "category",
                        TemplateCategory.PRODUCT_LAUNCH,
                        "templateData",
                        new Json(
                                Map.of(
                                        "campaignType",
                                        "PRODUCT",
                                        "suggestedTags",
                                        List.of("#new"))),
                        "defaultSettings",
                        new Json(Map.of("creativityLevel", 7))),
                Map.of());
    }

    private <R extends Record & Entity<R>> Key<R> create(
            Class<R> kind, Map<String, Object> values, Map<String, Key<?>> references) {
        EntityType type = program.part(Catalogue.class).type(kind);
        Map<String, Target> targets = new LinkedHashMap<>();
        references.forEach((name, key) -> targets.put(name, new Target.Stored(key.value())));
        Draft draft = new Draft(type, "input", new HashMap<>(values), targets, Map.of());
        Change change = new Change.Create(type, List.of(draft));
        return in(
                () ->
                        new Key<>(
                                program.part(ApplyChange.class)
                                        .apply(change, ids -> ids)
                                        .answer()
                                        .getFirst()));
    }
}
