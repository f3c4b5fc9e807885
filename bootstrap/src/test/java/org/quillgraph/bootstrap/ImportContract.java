package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.history.History;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.legacy.LegacyFile;
import org.quillgraph.persistence.legacy.LegacyFixtures;
import tools.jackson.databind.JsonNode;

/** An old collector's file on its way into one database. */
abstract class ImportContract {
    private static final String NEWEST_FIRST =
            """
            { ideaInspirations(filter: { score: { gte: 20 } }, orderBy: [{ sourceCreatedAt: DESC }], first: 2) {
                totalCount
                nodes { title createdAt updatedAt sourceCreatedAt sourceType keywords subcategoryRelevance }
                groups(by: [{ field: CATEGORY }], orderBy: [{ count: DESC }]) {
                  nodes { key { category } aggregate { count sum { score } } } } } }
            """;

    @TempDir private Path folder;

    private Map<String, String> environment;

    abstract DatabaseSettings database();

    @BeforeEach
    void chooseDatabase() {
        environment = CommandRun.environment(database(), folder.resolve("data"));
    }

    @Test
    void whatIsInOrderGoesInAndTheRestIsKept() throws Exception {
        CommandRun run = importing(fileWithFaults());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("7 read = 3 imported + 0 unchanged + 4 rejected");
        assertThat(run.err())
                .containsSubsequence(
                        "IdeaInspiration/4, title: is blank; give it at least one visible character.",
                        "IdeaInspiration/5, keywords: is no JSON from its character 6 on.",
                        "IdeaInspiration/7, source_created_at: is no date or time that exists: 2018-02-31T99:00:00");
        assertThat(run.err())
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "IdeaInspiration/6, source_id: The sourceType VIDEO and sourceId source1 already names"));
        assertThat(Files.readAllLines(rejects()))
                .hasSize(4)
                .first()
                .asString()
                .contains("\"content\":\"The whole of idea 4\"");
    }

    @Test
    void theSecondTimeChangesNothing() throws Exception {
        Path file = fileWithFaults();
        CommandRun first = importing(file);
        List<String> rejected = Files.readAllLines(rejects());
        CommandRun second = importing(file);
        assertThat(second.out()).contains("7 read = 0 imported + 3 unchanged + 4 rejected");
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.err()).isEqualTo(first.err());
        assertThat(Files.readAllLines(rejects())).isEqualTo(rejected);
    }

    @Test
    void aFileWithoutFaultsLeavesNoRejects() throws Exception {
        Path path = folder.resolve("good.s3db");
        try (LegacyFile file = new LegacyFile(path)) {
            file.add(Map.of()).add(Map.of());
        }
        CommandRun run = importing(path);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).containsExactly("Importing ideas: 2 of 2");
        assertThat(run.out()).contains("2 read = 2 imported + 0 unchanged + 0 rejected");
        assertThat(folder.resolve("data/rejects")).isEmptyDirectory();
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws Exception {
        Path file = fileWithFaults();
        CommandRun dry =
                CommandRun.of(environment, "import", "ideas", file.toString(), "--dry-run");
        assertThat(dry.exitCode()).isEqualTo(3);
        assertThat(dry.out()).contains("7 read = 3 imported + 0 unchanged + 4 rejected");
        assertThat(rejects()).doesNotExist();
        assertThat(importing(file).out())
                .contains("7 read = 3 imported + 0 unchanged + 4 rejected");
    }

    @Test
    void articlesComeInWithWhatTheyCost() throws Exception {
        Path articles = LegacyFixtures.articles(folder.resolve("articles"));
        assertThat(importing("articles", articles).out())
                .containsSubsequence(
                        "articles               3",
                        "costEntries            2",
                        "pipelines              2",
                        "6 read = 3 imported + 0 unchanged + 3 rejected",
                        "Compared with what was meant: 3 rows, 0 differences.");
    }

    @Test
    void theWorkspaceComesInWithoutWhatLeadsNowhere() throws Exception {
        Path dump = LegacyFixtures.workspace(folder.resolve("dump.json"));
        CommandRun run = importing("workspace", dump);
        assertThat(run.out())
                .containsSubsequence(
                        "12 read = 9 imported + 0 unchanged + 3 rejected",
                        "Compared with what was meant: 9 rows, 0 differences.");
        assertThat(run.err())
                .anyMatch(line -> line.startsWith("idea_tickets/t2, project_id: leads to the"))
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "gap_reports/p1r/suggestions/1, ticket_id: leads to the"));
    }

    @Test
    void campaignsComeInWithTheirPeople() throws Exception {
        Path studio = LegacyFixtures.campaigns(folder.resolve("studio.db"));
        CommandRun run = importing("campaigns", studio);
        assertThat(run.out())
                .containsSubsequence(
                        "10 read = 6 imported + 1 unchanged + 3 rejected",
                        "Compared with what was meant: 6 rows, 0 differences.");
        assertThat(run.err())
                .contains("users/u2, username: is too short; give it at least 3 characters.")
                .anyMatch(line -> line.startsWith("campaigns/c2, user_id: leads to the User"))
                .anyMatch(line -> line.startsWith("generated_content/g2, content_type: is POEM"));
        assertThat(importing("campaigns", studio).out())
                .contains("10 read = 0 imported + 7 unchanged + 3 rejected");
    }

    @Test
    void anImportIsTakenBackButForWhatOthersNeed() throws Exception {
        Path dump = LegacyFixtures.workspace(folder.resolve("dump.json"));
        String id = importId(importing("workspace", dump));
        try (Program program = Program.serving(withAnyPort(Settings.from(environment)));
                GraphClient client = new GraphClient(program)) {
            client.ask(
                    "mutation { createContextItem(input: { project: { slug: \"blog\" }, name: \"new\", type: PDF }) { affected } }");
            client.ask(
                    "mutation { updateIdeaTickets(filter: { title: { eq: \"Write\" } }, patch: { title: \"Rewrite\" }) { affected } }");
        }
        CommandRun back = CommandRun.of(environment, "rollback-import", id);
        assertThat(back.exitCode()).isEqualTo(3);
        assertThat(back.out()).containsExactly("7 records taken back, 2 kept");
        assertThat(back.err())
                .contains(
                        "Project d8a2d06b-6656-5853-a519-eda4490c6f03 stays: it is referred to by others.")
                .anyMatch(line -> line.endsWith("stays: it has been changed since."));
        assertThat(importing("workspace", dump).out())
                .contains("12 read = 7 imported + 2 unchanged + 3 rejected");
    }

    @Test
    void anImportIsTakenBackAndComesAgain() throws Exception {
        Path file = fileWithFaults();
        String id = importId(importing(file));
        CommandRun back = CommandRun.of(environment, "rollback-import", id);
        assertThat(back.out()).containsExactly("3 records taken back, 0 kept");
        assertThat(back.exitCode()).isZero();
        assertThat(CommandRun.of(environment, "rollback-import", id).out())
                .containsExactly("There is nothing to take back of this import.");
        assertThat(CommandRun.of(environment, "rollback-import").out())
                .anyMatch(
                        line ->
                                line.startsWith(id)
                                        && line.endsWith(
                                                "ideas of collected ideas.s3db: 3 rows, ROLLED_BACK"));
        assertThat(importing(file).out())
                .contains("7 read = 3 imported + 0 unchanged + 4 rejected");
    }

    @Test
    void whatTheHistoryHasForgottenStays() throws Exception {
        Path file = fileWithFaults();
        String id = importId(importing(file));
        try (Program program = Program.asking(Settings.from(environment))) {
            new Projects(program).add("The last change is never forgotten");
            program.part(History.class).forgetBefore(Instant.now(), _ -> {});
        }
        CommandRun back = CommandRun.of(environment, "rollback-import", id);
        assertThat(back.exitCode()).isEqualTo(3);
        assertThat(back.out()).containsExactly("There is nothing to take back of this import.");
        assertThat(back.err())
                .contains(
                        "The history no longer tells of all that this import did; what it does not tell of stays.");
        assertThat(importing(file).out())
                .contains("7 read = 0 imported + 3 unchanged + 4 rejected");
    }

    /** As it says at its end: {@code To take it back: quillgraph rollback-import 0198…} */
    private static String importId(CommandRun run) {
        return run.out().getLast().replaceFirst(".* ", "");
    }

    @Test
    void whatWentInCanBeAsked() throws Exception {
        importing(fileWithFaults());
        try (Program program = Program.serving(withAnyPort(Settings.from(environment)));
                GraphClient client = new GraphClient(program)) {
            JsonNode answer = client.ask(NEWEST_FIRST).get("ideaInspirations");
            assertThat(answer.toString())
                    .isEqualTo(
                            """
                    {"totalCount":2,"nodes":[\
                    {"title":"Third","createdAt":"2017-11-14T00:00:00Z","updatedAt":"2017-11-20T00:00:00Z",\
                    "sourceCreatedAt":"2018-03-01T12:30:00Z","sourceType":"TEXT","keywords":["äpfel","one"],"subcategoryRelevance":{"rock":100}},\
                    {"title":"First","createdAt":"2017-11-14T00:00:00Z","updatedAt":"2017-11-20T00:00:00Z",\
                    "sourceCreatedAt":"2017-12-01T00:00:00Z","sourceType":"VIDEO","keywords":["one","two"],"subcategoryRelevance":{"rock":100}}],\
                    "groups":{"nodes":[{"key":{"category":"music"},"aggregate":{"count":2,"sum":{"score":70}}}]}}""");
        }
    }

    private static Settings withAnyPort(Settings settings) {
        return settings.withPort(0);
    }

    private Path fileWithFaults() throws SQLException {
        Path path = folder.resolve("collected ideas.s3db");
        try (LegacyFile file = new LegacyFile(path)) {
            file.add(Map.of("title", "First", "score", 40, "source_created_at", "2017-12-01"))
                    .add(Map.of("title", "Second", "score", 10, "category", "comedy"))
                    .add(
                            Map.of(
                                    "title", "Third",
                                    "score", 30,
                                    "source_type", "text",
                                    "keywords", "[\"\\u00e4pfel\", \"one\"]",
                                    "source_created_at", "2018-03-01 12:30:00"))
                    .add(Map.of("title", ""))
                    .add(Map.of("keywords", "[\"a\","))
                    .add(Map.of("source_id", "source1"))
                    .add(Map.of("source_created_at", "2018-02-31T99:00:00"));
        }
        return path;
    }

    private Path rejects() {
        return folder.resolve("data/rejects/collected ideas.s3db.ndjson");
    }

    private CommandRun importing(Path file) {
        return importing("ideas", file);
    }

    private CommandRun importing(String what, Path file) {
        return CommandRun.of(environment, "import", what, file.toString());
    }
}
