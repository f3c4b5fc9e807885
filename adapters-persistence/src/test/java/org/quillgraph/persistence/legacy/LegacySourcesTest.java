package org.quillgraph.persistence.legacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.domain.campaigns.CampaignTemplate;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.SourceRow;
import org.quillgraph.domain.imports.SourceRow.Refused;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.PipelineStatus;
import org.quillgraph.domain.workspace.GapSuggestion;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/** How the three systems that came after the idea collector wrote things down. */
class LegacySourcesTest {
    @TempDir private Path folder;

    @Test
    void readsArticlesWhateverTheyCallTheirBody() throws Exception {
        List<SourceRow> rows = articles();
        assertThat(records(rows, Article.class))
                .extracting(Article::contentMarkdown)
                .containsExactly("Text of one", "Text of two", "Text");
    }

    @Test
    void countsLinksThatAreListed() throws Exception {
        Article one = records(articles(), Article.class).getFirst();
        assertThat(one.internalLinks()).contains(2);
        assertThat(one.externalLinks()).contains(3);
    }

    @Test
    void readsScoresInPercentAsShares() throws Exception {
        assertThat(records(articles(), Article.class))
                .extracting(Article::seoScore)
                .containsExactly(
                        Optional.of(new BigDecimal("0.429")),
                        Optional.of(new BigDecimal("0.87")),
                        Optional.empty());
    }

    @Test
    void makesACompletedPipelineOfACost() throws Exception {
        List<SourceRow> rows = articles();
        Pipeline pipeline = records(rows, Pipeline.class).getFirst();
        CostEntry cost = records(rows, CostEntry.class).getFirst();
        assertThat(pipeline.status()).isEqualTo(PipelineStatus.COMPLETED);
        assertThat(cost.pipeline()).isEqualTo(pipeline.id());
        assertThat(cost.cost()).isEqualByComparingTo("0.01422");
        assertThat(records(rows, Article.class).getFirst().pipeline()).contains(pipeline.id());
    }

    @Test
    void takesTimesWithoutZoneForUtc() throws Exception {
        Article one = records(articles(), Article.class).getFirst();
        assertThat(one.createdAt()).isEqualTo(Instant.parse("2015-04-03T09:30:00Z"));
        assertThat(one.publishedAt()).contains(Instant.parse("2015-04-03T07:30:00Z"));
    }

    @Test
    void saysWhyAnArticleIsNone() throws Exception {
        assertThat(refusals(articles()))
                .containsExactly(
                        Map.entry(
                                "0-broken.json",
                                new Refused("", "is no JSON from its character 30 on.")),
                        Map.entry("1-incomplete.json", new Refused("slug", "is missing.")),
                        Map.entry(
                                "4-one-again.json",
                                new Refused("slug", "one is that of 2-one.json already.")));
    }

    @Test
    void keepsWhatIsNoJsonAsText() throws Exception {
        assertThat(articles().getFirst().columns())
                .containsExactly(Map.entry("text", "{\"title\": \"cut off in the mid"));
    }

    @Test
    void readsArticlesInUtf8Only() throws Exception {
        Path marked = folder.resolve("marked.json");
        Files.writeString(
                marked,
                "\uFEFF{\"title\": \"Ä\", \"slug\": \"a\", \"content\": \"\", \"created_at\": \"2015-04-03\"}");
        Files.writeString(folder.resolve("other.json"), "{\"title\": \"Ä\"}", ISO_8859_1);
        List<SourceRow> rows = rows(LegacyArticles.open(folder));
        assertThat(records(rows, Article.class)).extracting(Article::title).containsExactly("Ä");
        assertThat(rows.getLast().columns())
                .containsExactly(Map.entry("text", "{\"title\": \"Ä\"}"));
        assertThat(refusals(rows))
                .containsExactly(Map.entry("other.json", new Refused("", "is no text in UTF-8.")));
    }

    @Test
    void refusesAMemberThatComesTwice() throws Exception {
        Files.writeString(folder.resolve("twice.json"), "{\"slug\": \"a\", \"slug\": \"b\"}");
        assertThat(refusals(rows(LegacyArticles.open(folder))))
                .extracting(it -> it.getValue().reason())
                .allMatch(reason -> reason.startsWith("is no JSON from its character"))
                .hasSize(1);
    }

    @Test
    void givesSectionsInTheOrderInWhichTheyRefer() throws Exception {
        assertThat(workspace())
                .extracting(SourceRow::place)
                .containsExactly(
                        "projects/d8a2d06b-6656-5853-a519-eda4490c6f03",
                        "idea_tickets/t1",
                        "idea_tickets/t2",
                        "context_items/i1",
                        "workflow_graphs/w1",
                        "workflow_runs/r1",
                        "workflow_node_states/0",
                        "workflow_node_states/1",
                        "gap_reports/p1r",
                        "gap_reports/p1r/suggestions/0",
                        "gap_reports/p1r/suggestions/1",
                        "dreams/1");
    }

    @Test
    void countsRowsAsTheyAreRead() throws Exception {
        try (ImportSource source =
                LegacyWorkspace.open(LegacyFixtures.workspace(folder.resolve("dump.json")))) {
            assertThat(source.count()).isEqualTo(12);
        }
    }

    @Test
    void readsJsonInsideStrings() throws Exception {
        assertThat(records(workspace(), WorkflowRun.class).getFirst().input())
                .contains(new Json(Map.of("slug", "one")));
    }

    @Test
    void derivesKeysThatReferencesMeet() throws Exception {
        List<SourceRow> rows = workspace();
        WorkflowRun run = records(rows, WorkflowRun.class).getFirst();
        assertThat(records(rows, WorkflowNodeState.class))
                .allSatisfy(state -> assertThat(state.run()).isEqualTo(run.id()))
                .extracting(WorkflowNodeState::id)
                .containsExactly(
                        LegacyKeys.named("workflow_node_states/" + run.id() + "/draft"),
                        LegacyKeys.named("workflow_node_states/" + run.id() + "/review"));
        assertThat(run.id().value().version()).isEqualTo(5);
        assertThat(records(rows, GapSuggestion.class))
                .allSatisfy(it -> assertThat(it.createdAt()).isEqualTo("2014-12-31T00:00:00Z"));
    }

    @Test
    void passesOnWhatStandsInNoKnownSection() throws Exception {
        assertThat(refusals(workspace()))
                .containsExactly(
                        Map.entry(
                                "dreams/1",
                                new Refused("", "stands in a section that is not known.")));
    }

    @Test
    void refusesADumpThatIsCutOff() throws Exception {
        Path whole = LegacyFixtures.workspace(folder.resolve("dump.json"));
        String text = Files.readString(whole);
        Files.writeString(whole, text.substring(0, text.length() / 2));
        assertThatThrownBy(() -> LegacyWorkspace.open(whole))
                .hasMessageStartingWith(whole + " is no JSON from line ")
                .hasMessageEndingWith("use a copy that is whole.");
    }

    @Test
    void tellsFoldersFromFiles() throws Exception {
        Path dump = LegacyFixtures.workspace(folder.resolve("dump.json"));
        assertThatThrownBy(() -> LegacyWorkspace.open(folder))
                .hasMessage(folder + " is a folder; name a file.");
        assertThatThrownBy(() -> LegacyArticles.open(dump))
                .hasMessage(dump + " is a file; name the folder that it lies in.");
    }

    @Test
    void keepsPasswordsAndHidesTokens() throws Exception {
        List<SourceRow> rows = campaigns();
        User ada = records(rows, User.class).getFirst();
        assertThat(ada.passwordHash()).contains("$2b$12$abcdefghijklmnopqrstuv");
        assertThat(ada.role()).isEqualTo(Role.EDITOR);
        assertThat(ada.id()).hasToString("0757c790-3baf-57b0-84dd-cc58cd0759e3");
        // printf %s 'open sesame' | sha256sum
        assertThat(records(rows, UserSession.class).getFirst().tokenHash())
                .isEqualTo("41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb");
    }

    @Test
    void meetsTheShippedTemplateOfACategory() throws Exception {
        assertThat(records(campaigns(), CampaignTemplate.class))
                .extracting(template -> template.id().value())
                .contains(UUID.fromString("019767a9-8400-7000-8000-000000000001"))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsBackslashesInTexts() throws Exception {
        GeneratedContent post = records(campaigns(), GeneratedContent.class).getFirst();
        assertThat(post.contentText()).contains("first\\nsecond");
        assertThat(post.engagementScore()).contains(new BigDecimal("0.3"));
    }

    @Test
    void readsSizesBeyondAnInt() throws Exception {
        assertThat(records(campaigns(), UploadedFile.class).getFirst().fileSize())
                .isEqualTo(5_000_000_000L);
    }

    private List<SourceRow> articles() throws Exception {
        return rows(LegacyArticles.open(LegacyFixtures.articles(folder.resolve("articles"))));
    }

    private List<SourceRow> workspace() throws Exception {
        return rows(LegacyWorkspace.open(LegacyFixtures.workspace(folder.resolve("dump.json"))));
    }

    private List<SourceRow> campaigns() throws Exception {
        return rows(LegacyCampaigns.open(LegacyFixtures.campaigns(folder.resolve("studio.db"))));
    }

    private static List<SourceRow> rows(ImportSource source) {
        try (source;
                Stream<SourceRow> rows = source.rows()) {
            return rows.toList();
        }
    }

    private static <R> List<R> records(List<SourceRow> rows, Class<R> kind) {
        return rows.stream()
                .flatMap(row -> row.records().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Map.Entry<String, Refused>> refusals(List<SourceRow> rows) {
        return rows.stream()
                .filter(row -> row.reading() instanceof Refused)
                .map(row -> Map.entry(row.place(), (Refused) row.reading()))
                .toList();
    }
}
