package org.quillgraph.bootstrap.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Browse;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.graphql.export.Export;
import org.quillgraph.graphql.export.Table;
import org.quillgraph.graphql.export.TableRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes records of any type to a file. */
@Command(
        name = "export",
        description = {
            "Write all records of a type, or those that meet a filter, as they are at one moment.",
            "Whatever is left as it is can be imported again: import records TYPE FILE.",
            "CSV has an empty cell where there is no value and \"\" where a text is empty; lists and JSON are",
            "JSON in a cell; before what a spreadsheet would run stands an apostrophe, which an import removes.",
            "A server may run on the same database meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph export articles > articles.csv",
            "  quillgraph export articles --filter '{status: {eq: PUBLISHED}}' --order '[{title: ASC}]' \\",
            "    --fields title,author.username,pipeline.totalCost --output published.csv",
            "  quillgraph export ideaTickets --format ndjson --as-of 2026-03-01T12:00:00Z"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "TYPE",
            description = "What to export, by its plural, such as articles or ideaInspirations.")
    private String plural;

    @Option(names = "--filter", paramLabel = "FILTER", description = "A filter as GraphQL has it.")
    private @Nullable String filter;

    @Option(names = "--order", paramLabel = "ORDER", description = "An orderBy as GraphQL has it.")
    private @Nullable String order;

    @Option(
            names = "--fields",
            paramLabel = "FIELD",
            split = ",",
            description =
                    "Fields, those of references as author.username; all of its own, and the ids of references, where left out.")
    private List<String> fields = List.of();

    @Option(names = "--as-of", paramLabel = "TIME", description = "Export the state at that time.")
    private @Nullable String asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.Format.class,
            description = "csv, json or ndjson; where left out, as FILE is called, else csv.")
    private @Nullable TableFormat format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Where to write it, instead of standard output; there once it is complete.")
    private @Nullable Path output;

    private record Report(String type, long exported, String file) {}

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (json.isChosen() && output == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--json says what came of an export to a file; add --output.");
        }
        if (output != null) {
            OutputFile.refuseUnsuitable(output, console.settings().database().databaseUrl());
        }
        try (Program program = Program.asking(console.settings())) {
            Table table = read(program);
            if (output == null) {
                write(program, table, console.binary());
            } else {
                Report report =
                        new Report(plural, writeFile(program, table, output), output.toString());
                json.answer(
                        console,
                        report,
                        () -> console.say(report.exported() + " " + plural + " are in " + output));
            }
        }
        return 0;
    }

    private Table read(Program program) {
        TableRequest request =
                new TableRequest(
                        plural,
                        Optional.ofNullable(filter),
                        Optional.ofNullable(order),
                        fields,
                        Optional.ofNullable(asOf));
        try {
            return program.part(Export.class).read(request);
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.Invalid) {
                throw new ParameterException(spec.commandLine(), e.problem().message(), e);
            }
            throw e;
        }
    }

    private long writeFile(Program program, Table table, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            long exported;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                exported = write(program, table, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return exported;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private long write(Program program, Table table, OutputStream out) {
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Exporting " + plural)) {
            long total = total(program, table);
            OutputStream buffered = new BufferedOutputStream(out);
            return program.part(Export.class)
                    .write(table, chosen(), () -> buffered, rows -> progress.reached(rows, total));
        }
    }

    private static long total(Program program, Table table) {
        Object count =
                program.part(Browse.class)
                        .browse(table.counting(), table.asOf())
                        .measures()
                        .get(Measure.COUNT);
        return (Long) Objects.requireNonNull(count);
    }

    private TableFormat chosen() {
        if (format != null) {
            return format;
        }
        return output == null
                ? TableFormat.CSV
                : TableFormat.of(output.toString())
                        .orElseThrow(
                                () ->
                                        ProblemException.invalid(
                                                "",
                                                output
                                                        + " could be of any format; say --format csv, json or ndjson."));
    }
}
