package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.quillgraph.application.imports.ImportRows;
import org.quillgraph.application.imports.ImportRows.Order;
import org.quillgraph.application.imports.ImportRows.Report;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.Reject;
import org.quillgraph.domain.imports.Tally;
import org.quillgraph.persistence.imports.RejectsFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all imports have in common, whatever they read. */
final class ImportOptions {
    private static final int SOME_REJECTED = 3;
    private static final int MOST_SHOWN = 20;

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
        Settings settings = console.settings();
        String name = file.toAbsolutePath().normalize().getFileName().toString();
        Order order = new Order(what, name, dryRun);
        Path rejected = settings.dataFolder().resolve("rejects").resolve(name + ".ndjson");
        List<Reject> shown = new ArrayList<>();
        try (ImportSource source = open.apply(file);
                Program program = Program.of(settings)) {
            Report report = run(console, program, source, order, rejected, shown);
            json.answer(console, report, () -> say(console, report, shown, rejected));
            if (!report.differences().isEmpty()) {
                return 1;
            }
            return report.rejected() == 0 ? 0 : SOME_REJECTED;
        }
    }

    private Report run(
            Console console,
            Program program,
            ImportSource source,
            Order order,
            Path rejected,
            List<Reject> shown) {
        if (dryRun) {
            return run(console, program, source, order, showing(shown));
        }
        try (RejectsFile rejects = new RejectsFile(rejected)) {
            Report report = run(console, program, source, order, showing(shown).andThen(rejects));
            rejects.finish();
            program.analyze();
            return report;
        }
    }

    private static Consumer<Reject> showing(List<Reject> shown) {
        return reject -> {
            if (shown.size() < MOST_SHOWN) {
                shown.add(reject);
            }
        };
    }

    private static Report run(
            Console console,
            Program program,
            ImportSource source,
            Order order,
            Consumer<Reject> rejects) {
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Importing " + order.what())) {
            return program.part(ImportRows.class).run(source, order, rejects, progress);
        }
    }

    private void say(Console console, Report report, List<Reject> shown, Path rejected) {
        shown.forEach(reject -> console.warn(reject.toString()));
        if (report.rejected() > shown.size()) {
            console.warn("and " + (report.rejected() - shown.size()) + " more");
        }
        if (report.rejected() > 0 && !dryRun) {
            console.warn("All rejected rows are in " + rejected);
        }
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
