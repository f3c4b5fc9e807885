package org.quillgraph.persistence.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.SourceRow;
import org.quillgraph.domain.imports.SourceRow.Refused;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;

class LegacyIdeasTest {
    @TempDir private Path folder;

    private LegacyFile legacy;

    @BeforeEach
    void makeFile() throws SQLException {
        legacy = new LegacyFile(folder.resolve("odd name%20#?.s3db"));
    }

    @AfterEach
    void closeFile() throws SQLException {
        legacy.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-13T17:13:01.000Z, 2017-11-13T17:13:01Z",
        "2017-11-13T17:13:01,      2017-11-13T17:13:01Z",
        "2017-11-13 17:13:01,      2017-11-13T17:13:01Z",
        "2017-11-13 17:13,         2017-11-13T17:13:00Z",
        "2017-11-13,               2017-11-13T00:00:00Z",
        "2017-11-13T17:13:01+02:00, 2017-11-13T15:13:01Z",
    })
    void readsEveryFormOfTime(String written, Instant meant) throws SQLException {
        legacy.add(Map.of("source_created_at", written));
        assertThat(idea().sourceCreatedAt()).contains(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title             | '  '                | is blank; give it at least one visible character.",
                "keywords          | [\"a\",             | is no JSON from its character 6 on.",
                "keywords          | [\"a\", 1]          | is no JSON list of texts.",
                "metadata          | {\"a\": 1, \"a\": 2} | is no JSON from its character 13 on.",
                "source_created_at | 2018-02-31T99:00:00 | is no date or time that exists: 2018-02-31T99:00:00",
                "source_created_at | 2018-02-31          | is no date or time that exists: 2018-02-31",
                "source_type       | hologram            | is HOLOGRAM; it is one of [TEXT, VIDEO, AUDIO, UNKNOWN].",
                "score             | 101                 | is 101; it goes from 0 to 100.",
                "score             | 7.5                 | is no whole number: 7.5",
            })
    void saysWhichColumnKeepsARowOut(String column, String value, String reason)
            throws SQLException {
        legacy.add(Map.of(column, value));
        assertThat(rows().getFirst().reading()).isEqualTo(new Refused(column, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "source_id"})
    void refusesWhatIsTooLongForAnIndex(String column) throws SQLException {
        legacy.add(Map.of(column, "x".repeat(501)));
        assertThat(rows().getFirst().reading())
                .isEqualTo(new Refused(column, "has 501 characters; shorten it to 500."));
    }

    @Test
    void readsEveryColumn() throws SQLException {
        legacy.add(
                Map.of(
                        "description", "What it is",
                        "source_url", "https://example.org/1",
                        "source_created_by", "Somebody",
                        "contextual_category_scores", "{\"region:us\": 101}"));
        IdeaInspiration expected =
                new IdeaInspiration(
                        idea().id(),
                        "Idea 1",
                        Optional.of("What it is"),
                        Optional.of("The whole of idea 1"),
                        List.of("one", "two"),
                        SourceType.VIDEO,
                        Optional.of("source1"),
                        Optional.of("https://example.org/1"),
                        Optional.of("Somebody"),
                        Optional.of(Instant.parse("2017-11-13T17:13:01Z")),
                        Optional.of(new Json(Map.of("views", "10"))),
                        Optional.of(50),
                        Optional.of("music"),
                        Optional.of(new Json(Map.of("rock", 100))),
                        Optional.of(new Json(Map.of("region:us", 101))),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2017-11-14T00:00:00Z"),
                        Instant.parse("2017-11-20T00:00:00Z"),
                        0);
        assertThat(idea()).isEqualTo(expected);
    }

    @Test
    void readsJsonWithEscapesAsWithout() throws SQLException {
        legacy.add(Map.of("keywords", "[\"\\u00e4pfel\", \"\\ud83d\\ude00\"]"))
                .add(Map.of("keywords", "[\"äpfel\", \"😀\"]"));
        assertThat(rows())
                .allSatisfy(row -> assertThat(idea(row).keywords()).containsExactly("äpfel", "😀"));
    }

    @Test
    void takesWhatIsMissingAsAbsent() throws SQLException {
        legacy.add(
                without(
                        "content",
                        "keywords",
                        "source_type",
                        "metadata",
                        "source_id",
                        "score",
                        "updated_at"));
        IdeaInspiration idea = idea();
        assertThat(idea.content()).isEmpty();
        assertThat(idea.keywords()).isEmpty();
        assertThat(idea.sourceType()).isEqualTo(SourceType.UNKNOWN);
        assertThat(idea.sourceId()).isEmpty();
        assertThat(idea.score()).isEmpty();
        assertThat(idea.updatedAt()).isEqualTo(idea.createdAt());
    }

    @Test
    void givesTheSameKeyOnEveryRun() throws SQLException {
        legacy.add(Map.of());
        assertThat(idea().id()).hasToString(idea().id().toString());
        assertThat(idea().id().value().version()).isEqualTo(5);
    }

    @Test
    void keepsAllColumnsOfARowAsTheyStand() throws SQLException {
        legacy.add(Map.of("keywords", "broken"));
        assertThat(rows().getFirst().columns())
                .hasSize(17)
                .containsEntry("id", 1)
                .containsEntry("keywords", "broken")
                .containsEntry("source_url", null);
    }

    @Test
    void leavesNoFileBesideAWriteAheadLog() throws SQLException {
        legacy.add(Map.of());
        legacy.useWriteAheadLog();
        legacy.close();
        assertThat(rows()).hasSize(1);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Path text =
                Files.writeString(
                        folder.resolve("text"), "just a line of text, long enough to look at");
        assertThatThrownBy(() -> LegacyIdeas.open(text))
                .isInstanceOf(ProblemException.class)
                .hasMessage(text + " is not a SQLite database.");
    }

    @Test
    void refusesADatabaseWithoutTheTable() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> LegacyIdeas.open(empty))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        empty
                                + " does not hold the old collector's ideas: a table IdeaInspiration with a column id.");
    }

    @Test
    void refusesAFileThatIsCutOff() throws Exception {
        for (int i = 0; i < 100; i++) {
            legacy.add(Map.of("content", "x".repeat(1_000)));
        }
        legacy.close();
        byte[] whole = Files.readAllBytes(legacy.path());
        Files.write(legacy.path(), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(this::rows)
                .isInstanceOf(ProblemException.class)
                .hasMessage(legacy.path() + " is damaged; use a copy that is whole.");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> LegacyIdeas.open(nowhere))
                .hasMessage("There is no file " + nowhere + ".");
        assertThat(nowhere).doesNotExist();
    }

    private IdeaInspiration idea() {
        return idea(rows().getFirst());
    }

    private static IdeaInspiration idea(SourceRow row) {
        return (IdeaInspiration) row.records().getFirst();
    }

    private List<SourceRow> rows() {
        try (ImportSource file = LegacyIdeas.open(legacy.path());
                Stream<SourceRow> rows = file.rows()) {
            return rows.toList();
        }
    }

    private static Map<String, @Nullable Object> without(String... columns) {
        Map<String, @Nullable Object> absent = new HashMap<>();
        Stream.of(columns).forEach(column -> absent.put(column, null));
        return Collections.unmodifiableMap(absent);
    }
}
