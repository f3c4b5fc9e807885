package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.application.imports.ImportTable;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.identity.AuditEvent;
import org.quillgraph.domain.imports.Reject;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.domain.table.TableSource;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.graphql.export.Export;
import org.quillgraph.graphql.export.TableRequest;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.table.TableFile;

/** Records on their way out of one database as files, and into others again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TablesContract {
    private static final long SEED = 5;

    /** Rows that an export reads at once, so few that it needs more than one page. */
    private static final int PAGE = 5;

    /** What spreadsheets, quoting, nulls and encodings make of text. */
    private static final List<String> HOSTILE =
            List.of(
                    "=1+1",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    "\tx",
                    "\rx",
                    "\nx",
                    "'=1",
                    "''-",
                    "'",
                    "",
                    "null",
                    "\"quoted\"",
                    "\"",
                    "a,b;c",
                    "line\r\nbreak",
                    "😀 👩‍👩‍👧",
                    "שלום",
                    "\u202Eabc",
                    " ",
                    "#x",
                    "[1]",
                    "{}",
                    "true",
                    "＝1",
                    "\uFEFFx");

    private final List<Program> opened = new ArrayList<>();
    private Program source;
    @TempDir private Path folder;

    abstract DatabaseSettings database();

    /** Where a file of that format is imported; empty. */
    abstract DatabaseSettings target(TableFormat format);

    @BeforeAll
    void fill() {
        source = open(database());
        Catalogue catalogue = source.part(Catalogue.class);
        List<Entity<?>> records = new ArrayList<>();
        int next = 0;
        for (Record record : RandomContent.of(catalogue, SEED, 12)) {
            EntityType type = catalogue.type(record.getClass());
            if (type.writes().contains(Write.CREATE)) {
                records.add((Entity<?>) hostile(type, record, next++));
            }
        }
        source.part(Repositories.class).addAll(records);
    }

    /** With hostile texts wherever the record's own rules allow them. */
    private static Record hostile(EntityType type, Record record, int next) {
        Record hostile = record;
        int place = next;
        for (Attribute attribute : type.attributes()) {
            if (attribute.kind() == Kind.STRING && !isUnique(type, attribute)) {
                String text = HOSTILE.get(place++ % HOSTILE.size());
                try {
                    hostile =
                            Records.with(
                                    hostile,
                                    attribute.name(),
                                    attribute.required() ? text : Optional.of(text));
                } catch (ProblemException _) {
                    // it stays as it was drawn
                }
            }
        }
        return hostile;
    }

    private static boolean isUnique(EntityType type, Attribute attribute) {
        return type.uniqueKeys().stream()
                .anyMatch(key -> key.attributes().contains(attribute.name()));
    }

    @AfterAll
    void close() {
        opened.forEach(Program::close);
    }

    private Program open(DatabaseSettings database) {
        Map<String, String> environment =
                new HashMap<>(CommandRun.environment(database, database.dataFolder()));
        environment.put("QUILLGRAPH_PAGE_MAX", String.valueOf(PAGE));
        Program program = Program.asking(Settings.from(environment));
        opened.add(program);
        return program;
    }

    private static byte[] export(Program program, EntityType type, TableFormat format) {
        Export export = program.part(Export.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(export.read(all(type)), format, () -> out, _ -> {});
        return out.toByteArray();
    }

    private static TableRequest all(EntityType type) {
        return new TableRequest(
                type.plural(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static List<String> lines(Program program, EntityType type) {
        return new String(export(program, type, TableFormat.NDJSON), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedImportsAgainToTheSameRecords(TableFormat format) throws IOException {
        Program target = open(target(format));
        List<EntityType> types =
                source.part(Catalogue.class).referredFirst().stream()
                        .filter(type -> type.writes().contains(Write.CREATE))
                        .toList();
        for (EntityType type : types) {
            Path file = folder.resolve(type.plural() + "." + format);
            Files.write(file, export(source, type, format));
            List<Reject> rejects = new ArrayList<>();
            ImportTable.Report report;
            try (TableSource rows =
                    TableFile.open(
                            file,
                            format,
                            target.part(Catalogue.class).type(type.record()),
                            Map.of())) {
                report =
                        target.part(ImportTable.class)
                                .run(
                                        rows,
                                        new ImportTable.Order(
                                                "test", Optional.empty(), false, false),
                                        rejects::add,
                                        (_, _) -> {});
            }
            assertThat(rejects).as(type.name()).isEmpty();
            assertThat(report.imported()).as(type.name()).isPositive();
            assertThat(report.read()).isEqualTo(lines(source, type).size());
        }
        for (EntityType type : types) {
            assertThat(lines(target, target.part(Catalogue.class).type(type.record())))
                    .as(type.name())
                    .isEqualTo(lines(source, type));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnEarlierRowNamedIsRejectedUnlessItIsTheSame(boolean isDry) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("{\"slug\": \"twice\", \"name\": \"First\"}");
        lines.add("{\"slug\": \"twice\", \"name\": \"First\"}");
        lines.add("{\"slug\": \"twice\", \"name\": \"Other\"}");
        for (int i = 0; i < 300; i++) {
            lines.add("{\"slug\": \"desk%s%d\", \"name\": \"Desk\"}".formatted(isDry, i));
        }
        lines.add(lines.get(3).replace("Desk", "Once more"));
        Path file = Files.write(folder.resolve("twice.ndjson"), lines);
        EntityType projects = source.part(Catalogue.class).type(Project.class);
        List<Reject> rejects = new ArrayList<>();
        Optional<UniqueKey> slug =
                isDry ? Optional.empty() : Optional.of(projects.uniqueKeys().getFirst());
        try (TableSource rows = TableFile.open(file, TableFormat.NDJSON, projects, Map.of())) {
            ImportTable.Report report =
                    source.part(ImportTable.class)
                            .run(
                                    rows,
                                    new ImportTable.Order("test", slug, false, isDry),
                                    rejects::add,
                                    (_, _) -> {});
            assertThat(report.imported()).isEqualTo(301);
            assertThat(report.unchanged()).isEqualTo(isDry ? 0 : 1);
        }
        String reason = ", slug: is that of an earlier row, which holds something else.";
        assertThat(rejects)
                .extracting(Reject::toString)
                .contains("line 3" + reason, "line 304" + reason);
    }

    @Test
    void allRowsAreOfOneMoment() {
        EntityType projects = source.part(Catalogue.class).type(Project.class);
        List<String> before = lines(source, projects);
        assertThat(before).hasSizeGreaterThan(PAGE);
        TableRequest bySlug =
                new TableRequest(
                        "projects",
                        Optional.empty(),
                        Optional.of("[{slug: ASC}]"),
                        List.of(),
                        Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Supplier<OutputStream> writingMeanwhile =
                () -> {
                    // on a thread of its own, as others do
                    CompletableFuture.runAsync(() -> new Projects(source).add("Zzz the last"))
                            .join();
                    return out;
                };
        source.part(Export.class)
                .write(
                        source.part(Export.class).read(bySlug),
                        TableFormat.NDJSON,
                        writingMeanwhile,
                        _ -> {});
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(lines(source, projects)).hasSize(before.size() + 1);
    }

    @Test
    void secretsAreInNoFile() {
        Catalogue catalogue = source.part(Catalogue.class);
        for (EntityType type : catalogue.types()) {
            String names =
                    new String(export(source, type, TableFormat.CSV), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElseThrow();
            assertThat(names).as(type.name()).doesNotContain("Hash");
        }
    }

    @Test
    void everyExportIsNoted() {
        Catalogue catalogue = source.part(Catalogue.class);
        export(source, catalogue.type(Project.class), TableFormat.CSV);
        assertThat(lines(source, catalogue.type(AuditEvent.class)))
                .anyMatch(line -> line.contains("EXPORTED") && line.contains("projects"));
    }

    @Test
    void aForeignFileIsMappedCheckedAndTakenInAgain() throws IOException {
        DatabaseSettings database = database();
        Map<String, String> environment = CommandRun.environment(database, folder.resolve("data"));
        Path projects =
                Files.writeString(
                        folder.resolve("desks.csv"),
                        """
                        Name,Short,Notes
                        Robots,robots,kept by nobody
                        '=Sums,sums,
                        "",nameless,
                        """);
        CommandRun first =
                run(
                        environment,
                        "projects " + projects,
                        "--map",
                        "Name=name",
                        "--map",
                        "Short=slug",
                        "--map",
                        "Notes=",
                        "--key",
                        "slug");
        assertThat(first.out())
                .contains("3 read = 2 imported + 0 updated + 0 unchanged + 1 rejected");
        assertThat(first.err())
                .contains("line 4, Name: is blank; give it at least one visible character.");
        assertThat(first.exitCode()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("data/rejects/desks.csv.ndjson")))
                .contains("\"Short\":\"nameless\"");

        Path tickets =
                Files.writeString(
                        folder.resolve("tickets.ndjson"),
                        """
                        {"title": "Explain them", "project": {"slug": "robots"}}
                        {"title": "Add them", "project": {"slug": "nowhere"}}
                        no object
                        {"title": "Count them", "project.slug": "sums", "priority": "HUGE"}
                        """);
        CommandRun second = run(environment, "ideaTickets " + tickets);
        assertThat(second.out())
                .contains("4 read = 1 imported + 0 updated + 0 unchanged + 3 rejected");
        assertThat(second.err())
                .contains(
                        "line 2, project.slug: there is no Project with the slug nowhere.",
                        "line 3: is no JSON object, or has a member twice.",
                        "line 4, priority: is HUGE; write it as LOW, MEDIUM, HIGH.");

        Path changed =
                Files.writeString(
                        folder.resolve("desks.json"),
                        "[{\"slug\": \"robots\", \"name\": \"Machines\"}, {\"slug\": \"sums\", \"name\": \"=Sums\"}]");
        CommandRun third = run(environment, "projects " + changed, "--key", "slug", "--update");
        assertThat(third.out())
                .contains("2 read = 0 imported + 1 updated + 1 unchanged + 0 rejected");
        assertThat(third.exitCode()).isZero();

        Path out = folder.resolve("out.csv");
        CommandRun last =
                CommandRun.of(
                        environment,
                        "export",
                        "projects",
                        "--filter",
                        "{slug: {in: [\"robots\", \"sums\"]}}",
                        "--order",
                        "[{slug: ASC}]",
                        "--fields",
                        "slug,name",
                        "--output",
                        out.toString());
        assertThat(last.out()).containsExactly("2 projects are in " + out);
        assertThat(Files.readString(out))
                .isEqualTo("slug,name\r\nrobots,Machines\r\nsums,'=Sums\r\n");
    }

    @Test
    void anImportIsTakenBackWithWhatItChanged() throws IOException {
        Map<String, String> environment =
                CommandRun.environment(database(), folder.resolve("back"));
        // more than are taken back at once
        run(environment, "projects " + desks("before.ndjson", 1, 210, "Old"));
        Path newer = desks("newer.ndjson", 1, 211, "New");
        Files.writeString(
                newer,
                desk(1, "moved", "New")
                        + "\n"
                        + Files.readString(newer).replace(desk(1, "back1", "New"), ""));
        CommandRun changing = run(environment, "projects " + newer, "--update");
        assertThat(changing.out())
                .contains("211 read = 1 imported + 210 updated + 0 unchanged + 0 rejected");
        run(environment, "projects " + desks("later.ndjson", 2, 2, "Later"), "--update");
        run(
                environment,
                "projects "
                        + Files.writeString(
                                folder.resolve("taken.ndjson"), desk(300, "back1", "Taken")));

        CommandRun back = rollback(environment, changing);
        assertThat(back.exitCode()).isEqualTo(3);
        assertThat(back.out()).containsExactly("209 records taken back, 2 kept");
        assertThat(back.err())
                .contains("Project " + id(2) + " stays: it has been changed since.")
                .anyMatch(
                        line ->
                                line.startsWith(
                                                "Project "
                                                        + id(1)
                                                        + " stays: it cannot be taken back.")
                                        && line.contains(
                                                "had the slug back1, which Project "
                                                        + id(300)
                                                        + " has now"));
        try (Program program = Program.asking(Settings.from(environment))) {
            assertThat(lines(program, program.part(Catalogue.class).type(Project.class)))
                    .filteredOn(line -> line.contains("\"name\":\"Old\""))
                    .hasSize(208);
        }
        assertThat(rollback(environment, changing).out())
                .containsExactly("0 records taken back, 2 kept");
    }

    private static CommandRun rollback(Map<String, String> environment, CommandRun run) {
        String id = run.out().getLast().replaceFirst(".* ", "");
        return CommandRun.of(environment, "rollback-import", id);
    }

    private Path desks(String file, int first, int last, String name) throws IOException {
        return Files.write(
                folder.resolve(file),
                IntStream.rangeClosed(first, last)
                        .mapToObj(number -> desk(number, "back" + number, name))
                        .toList());
    }

    private static String desk(int number, String slug, String name) {
        return "{\"id\": \"%s\", \"slug\": \"%s\", \"name\": \"%s\"}"
                .formatted(id(number), slug, name);
    }

    private static UUID id(int number) {
        return Uuids.of(number, 0);
    }

    private static CommandRun run(Map<String, String> environment, String what, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import", "records"));
        arguments.addAll(List.of(what.split(" ")));
        arguments.addAll(List.of(options));
        return CommandRun.of(environment, arguments.toArray(String[]::new));
    }
}
