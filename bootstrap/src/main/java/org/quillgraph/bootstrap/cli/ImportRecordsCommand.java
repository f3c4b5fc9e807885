package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.imports.ImportTable;
import org.quillgraph.application.imports.ImportTable.Order;
import org.quillgraph.application.imports.ImportTable.Report;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.domain.table.TableSource;
import org.quillgraph.persistence.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in records of any type from a file. */
@Command(
        name = "records",
        description = {
            "Add the records of a CSV, JSON or NDJSON file; columns are named like the fields of the type.",
            "References are ids or any unique key: author.id, author.username, inspiration.sourceType with",
            "inspiration.sourceId. What is left out has its default; id, createdAt, updatedAt and version are taken",
            "where they are given, and what is worked out from others, such as totalCost, is not read.",
            "What is stored already, by its id or --key, is left as it is, or changed with --update.",
            "Rows that cannot be taken are written whole to QUILLGRAPH_DATA/rejects/FILE.ndjson; the exit code is then 3.",
            "In CSV an empty cell holds no value and \"\" an empty text; lists and JSON are JSON in a cell, or lists",
            "have | between their texts; an apostrophe before = + - or @ is removed, as export puts it there."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph import records articles articles.csv --dry-run",
            "  quillgraph import records competitors rivals.csv --map \"Web site=domain\" --map \"Notes=\"",
            "  quillgraph import records projects projects.ndjson --key slug --update"
        })
final class ImportRecordsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    @Parameters(
            index = "0",
            paramLabel = "TYPE",
            description = "What it holds, by its plural, such as articles or ideaInspirations.")
    private String plural;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "The file, in UTF-8; it is only read.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.Format.class,
            description = "csv, json or ndjson; as FILE is called where left out.")
    private @Nullable TableFormat format;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "Which field a column holds; none, if nothing follows the equals sign.")
    private Map<String, String> names = Map.of();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The unique key by which records are found that are stored already.")
    private @Nullable String key;

    @Option(names = "--update", description = "Change what is stored already.")
    private boolean update;

    @Option(
            names = "--dry-run",
            description = "Do everything and take it back; no rejects are written.")
    private boolean dryRun;

    ImportRecordsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = RejectedRows.nameOf(file);
        try (Program program = Program.of(console.settings())) {
            EntityType type = program.part(Catalogue.class).named(plural);
            Order order =
                    new Order(
                            name,
                            Optional.ofNullable(key).map(it -> key(type, it)),
                            update,
                            dryRun);
            try (TableSource source = TableFile.open(file, chosen(), type, names);
                    RejectedRows rejects = new RejectedRows(console, name, dryRun)) {
                Report report = run(program, source, order, rejects);
                rejects.finish();
                if (!dryRun) {
                    program.analyze();
                }
                json.answer(console, report, () -> say(report, rejects));
                return rejects.exitCode();
            }
        }
    }

    /** By the name of the key, or of its only attribute. */
    private static UniqueKey key(EntityType type, String name) {
        return type.uniqueKeys().stream()
                .filter(
                        it ->
                                it.name().equalsIgnoreCase(name)
                                        || it.attributes().equals(List.of(name)))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "--key",
                                        "%s have no unique key %s; there are %s."
                                                .formatted(
                                                        type.plural(),
                                                        name,
                                                        type.uniqueKeys().stream()
                                                                .map(UniqueKey::name)
                                                                .toList())));
    }

    private TableFormat chosen() {
        return Optional.ofNullable(format)
                .or(() -> TableFormat.of(file.toString()))
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "",
                                        file
                                                + " could be of any format; say --format csv, json or ndjson."));
    }

    private Report run(Program program, TableSource source, Order order, RejectedRows rejects) {
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Importing " + plural)) {
            return program.part(ImportTable.class).run(source, order, rejects, progress);
        }
    }

    private void say(Report report, RejectedRows rejects) {
        rejects.say();
        console.say(
                "%d read = %d imported + %d updated + %d unchanged + %d rejected"
                        .formatted(
                                report.read(),
                                report.imported(),
                                report.updated(),
                                report.unchanged(),
                                report.rejected()));
        if (dryRun) {
            console.say("This was a dry run: nothing was kept.");
        }
        if (report.imported() + report.updated() > 0) {
            report.id()
                    .ifPresent(
                            id -> console.say("To take it back: quillgraph rollback-import " + id));
        }
    }
}
