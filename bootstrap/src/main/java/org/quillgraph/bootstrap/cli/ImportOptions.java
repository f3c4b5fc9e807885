package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.quillgraph.application.imports.ImportRows;
import org.quillgraph.application.imports.ImportRows.Order;
import org.quillgraph.application.imports.ImportRows.Report;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.Tally;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all imports have in common, whatever they read. */
final class ImportOptions {
    @Option(
            names = "--dry-run",
            description =
                    "Say what would go in and what would be rejected; write no row and no file.")
    private boolean dryRun;

    @Mixin private JsonOption json;

    /**
     * @param what is imported, such as {@code articles}
     * @param file the file or folder that it comes from
     */
    int run(Console console, String what, Path file, Function<Path, ImportSource> open) {
        String name = RejectedRows.nameOf(file);
        try (ImportSource source = open.apply(file);
                Program program = Program.of(console.settings());
                RejectedRows rejects = new RejectedRows(console, name, dryRun)) {
            Report report = run(console, program, source, new Order(what, name, dryRun), rejects);
            rejects.finish();
            if (!dryRun) {
                program.analyze();
            }
            json.answer(console, report, () -> say(console, report, rejects));
            return report.differences().isEmpty() ? rejects.exitCode() : 1;
        }
    }

    private static Report run(
            Console console,
            Program program,
            ImportSource source,
            Order order,
            RejectedRows rejects) {
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Importing " + order.what())) {
            return program.part(ImportRows.class).run(source, order, rejects, progress);
        }
    }

    private void say(Console console, Report report, RejectedRows rejects) {
        rejects.say();
        report.differences().forEach(console::warn);
        report.records()
                .forEach((plural, count) -> console.say("%-22s %d".formatted(plural, count)));
        console.say(tally(report).toString());
        if (dryRun) {
            console.say("This was a dry run: nothing was written.");
        } else if (report.imported() > 0) {
            console.say(
                    "Compared with what was meant: %d rows, %d differences."
                            .formatted(report.compared(), report.differences().size()));
            report.id()
                    .ifPresent(
                            id -> console.say("To take it back: quillgraph rollback-import " + id));
        }
    }

    private static Tally tally(Report report) {
        return new Tally(report.read(), report.imported(), report.unchanged(), report.rejected());
    }
}
