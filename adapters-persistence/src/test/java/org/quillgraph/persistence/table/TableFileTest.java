package org.quillgraph.persistence.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.domain.table.TableRow;
import org.quillgraph.domain.table.TableRow.Accepted;
import org.quillgraph.domain.table.TableRow.Refused;

class TableFileTest {
    private static final EntityType ARTICLE = ContentGraph.catalogue().type(Article.class);

    @TempDir private Path folder;

    private List<TableRow> rows(TableFormat format, String text, Map<String, String> names) {
        return rows(format, text, names, UTF_8);
    }

    private List<TableRow> rows(
            TableFormat format, String text, Map<String, String> names, Charset charset) {
        Path file = folder.resolve("articles." + format);
        try {
            Files.writeString(file, text, charset);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (TableFile table = TableFile.open(file, format, ARTICLE, names);
                var rows = table.rows()) {
            List<TableRow> read = rows.toList();
            assertThat(table.count()).isEqualTo(read.size());
            return read;
        }
    }

    private static Draft draft(TableRow row) {
        assertThat(row.reading()).isInstanceOf(Accepted.class);
        return ((Accepted) row.reading()).draft();
    }

    @Test
    void cellsAreTypedAsTheirColumnsSay() {
        Draft draft =
                draft(
                        rows(
                                        TableFormat.CSV,
                                        String.join(
                                                "\r\n",
                                                "\uFEFFtitle,excerpt,metaTitle,secondaryKeywords,seoScore,status,publishedAt,wordCount,author.username",
                                                "'=1,\"\",,\"[\"\"a\"\",\"\"b\"\"]\",0.50,PUBLISHED,2026-03-01T12:00:00+01:00,7,ada"),
                                        Map.of())
                                .getFirst());
        assertThat(draft.values())
                .containsEntry("title", "=1")
                .containsEntry("excerpt", "")
                .containsEntry("metaTitle", null)
                .containsEntry("secondaryKeywords", List.of("a", "b"))
                .containsEntry("seoScore", new BigDecimal("0.5"))
                .containsEntry("wordCount", 7);
        assertThat(draft.values().get("publishedAt")).hasToString("2026-03-01T11:00:00Z");
        assertThat(draft.references().get("author"))
                .isInstanceOfSatisfying(
                        Target.Named.class,
                        named -> assertThat(named.values()).containsExactly("ada"));
    }

    @Test
    void objectsOfJsonNameReferences() {
        List<TableRow> rows =
                rows(
                        TableFormat.JSON,
                        "[{\"title\": \"'=1\", \"author\": {\"username\": \"ada\"}, \"pipeline\": null},\n 5]",
                        Map.of());
        assertThat(draft(rows.getFirst()).values()).isEqualTo(Map.of("title", "'=1"));
        assertThat(draft(rows.getFirst()).references().get("pipeline"))
                .isEqualTo(new Target.Nothing());
        assertThat(rows.getLast().reading()).isEqualTo(new Refused("", "is no JSON object."));
        assertThat(rows.getLast().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"CSV|`title\na`", "JSON|[{\"title\": \"a\"}]", "NDJSON|{\"title\": \"a\"}"})
    void aMarkOfUtf8IsNoText(TableFormat format, String text) {
        List<TableRow> rows = rows(format, "\uFEFF" + text, Map.of());
        assertThat(draft(rows.getFirst()).values()).isEqualTo(Map.of("title", "a"));
    }

    @Test
    void columnsMayHaveOtherNamesOrNone() {
        List<TableRow> rows =
                rows(
                        TableFormat.CSV,
                        "Headline,Tags,Remarks,pipeline.totalCost\n\nOne,a|b,x,\nTwo\n",
                        Map.of(
                                "Headline", "title",
                                "Tags", "secondaryKeywords",
                                "Remarks", "",
                                "pipeline.totalCost", ""));
        assertThat(rows).extracting(TableRow::line).containsExactly(3L, 4L);
        assertThat(draft(rows.getFirst()).values())
                .isEqualTo(Map.of("title", "One", "secondaryKeywords", List.of("a", "b")));
        assertThat(rows.getLast().reading())
                .isEqualTo(
                        new Refused(
                                "",
                                "has 1 cells, and the first line 4; look for a comma or quote too many."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wordCount|many  |is many; write it as a whole number.",
                "seoScore |1,2   |is 1,2; write it as a number such as 0.25.",
                "status   |draft |is draft; write it as DRAFT, PUBLISHED, ARCHIVED.",
                "publishedAt|2026-02-30T00:00:00Z|is 2026-02-30T00:00:00Z; write it as 2017-12-01T00:00:00Z.",
                "seoScore |1e30  |is 1e30; write it as a number such as 0.25.",
                "id       |7     |is 7; write it as 0198c0de-7a3b-7c4d-8e5f-0123456789ab.",
                "id       |1-2-3-4-5|is 1-2-3-4-5; write it as 0198c0de-7a3b-7c4d-8e5f-0123456789ab.",
            })
    void aCellThatIsNoSuchValueRefusesItsRow(String column, String cell, String reason) {
        List<TableRow> rows =
                rows(TableFormat.CSV, "title,c\nx,\"" + cell + "\"\n", Map.of("c", column));
        assertThat(rows.getFirst().reading()).isEqualTo(new Refused("c", reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CSV  | ``                   | is empty; its first line has to name the columns.",
                "CSV  | `title\n\"cut`       | is no CSV to its end: Unclosed quoted field",
                "CSV  | `title,title\na,b`   | has two columns title",
                "CSV  | `titel\na`           | articles have no field titel; there are id, ",
                "CSV  | `author.role\na`     | author.role does not say which User it is; there are author.id, author.email, author.username.",
                "CSV  | `title\nÄ`           | is not in UTF-8",
                "CSV  | `t\0i\0t\0l\0e\0`| is not in UTF-8",
                "JSON | ``                   | is empty; it has to hold an array of objects, if only [].",
                "JSON | `[{\"title\":\"a\",\"title\":\"b\"}]`| at its line 1, column 22, or has a member twice there.",
                "JSON | `[{\"title\": \"a\"}`| articles.json is no JSON at its line 1",
                "JSON | `[{\"title\": \"a\"}]x`| articles.json is no JSON at its line 1",
                "JSON | `[{\"title\":\"a\"}]{}`| goes on behind the end of its array.",
                "NDJSON | `{\"title\": \"a\"}\n{\"ti` | ends in the middle of its last line.",
                "JSON | `{\"title\": \"a\"}` | is no array of objects; where each line is one, say --format ndjson.",
            })
    void aFileThatIsNotWholeIsRefusedBeforeAnyRow(TableFormat format, String text, String message) {
        assertThatThrownBy(() -> rows(format, text, Map.of(), ISO_8859_1))
                .hasMessageContaining(message);
    }

    @Test
    void aLineThatIsNoObjectIsKeptAsItIs() {
        List<TableRow> rows =
                rows(
                        TableFormat.NDJSON,
                        "{\"title\": \"a\"}\n\nno object\n{\"title\": \"b\"}\n",
                        Map.of());
        assertThat(rows).extracting(TableRow::line).containsExactly(1L, 3L, 4L);
        assertThat(rows.get(1).cells()).isEqualTo(Map.of("line", "no object"));
    }

    @Test
    void aMemberThatComesTwiceRefusesItsLine() {
        List<TableRow> rows =
                rows(TableFormat.NDJSON, "{\"title\": \"a\", \"title\": \"b\"}", Map.of());
        assertThat(rows.getFirst().reading())
                .isEqualTo(new Refused("", "is no JSON object, or has a member twice."));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThatThrownBy(() -> rows(TableFormat.JSON, "[{\"title\": " + deep + "}]", Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is no JSON at its line 1");
    }

    @Test
    void namesOfColumnsThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> rows(TableFormat.CSV, "title\na", Map.of("Titel", "title")))
                .hasMessageContaining("articles.csv has no column Titel; there are title.");
    }

    @Test
    void jsonStaysAsItIs() {
        Draft draft =
                draft(
                        new Drafts(
                                        ContentGraph.catalogue().type(Pipeline.class),
                                        Map.of(),
                                        new CellValues(TableFormat.CSV))
                                .row(new RawRow(2, Map.of("inputConfig", "\"=1\""), null)));
        assertThat(draft.values()).containsEntry("inputConfig", new Json("=1"));
    }
}
