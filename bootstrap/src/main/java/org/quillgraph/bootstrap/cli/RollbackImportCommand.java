package org.quillgraph.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.imports.RollbackImport;
import org.quillgraph.application.imports.RollbackImport.Report;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.imports.ImportRun;
import org.quillgraph.domain.imports.ImportRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes an import back. */
@Command(
        name = "rollback-import",
        description = {
            "Take back an import: take away what it made, and change back what import records --update changed.",
            "It goes by the id that the import said when it ended; without one, the last imports are listed.",
            "What has been changed since, or is referred to by what the import did not make, stays; the exit code is then 3.",
            "Import again to bring it all back. A server may run on the same database meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph rollback-import",
            "  quillgraph rollback-import 01985b2e-7c11-7d2a-9b0f-3c9a51e0c4d2"
        })
final class RollbackImportCommand implements Callable<Integer> {
    private static final int SOME_KEPT = 3;
    private static final int MOST_SHOWN = 20;

    private final Console console;

    @Mixin private JsonOption json;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            converter = Converters.Id.class,
            description = "The id of the import.")
    private @Nullable UUID id;

    /** {@code stays} names the first of those that were kept, and why. */
    private record Answer(
            UUID id, long takenBack, long kept, boolean forgotten, List<String> stays) {}

    private record Listed(List<ImportRun> imports) {}

    RollbackImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Program program = Program.of(console.settings())) {
            return id == null ? list(program) : takeBack(program, id);
        }
    }

    private int list(Program program) {
        Listed listed = new Listed(program.part(ImportRuns.class).latest(MOST_SHOWN));
        json.answer(console, listed, () -> listed.imports().forEach(this::say));
        return 0;
    }

    private void say(ImportRun run) {
        console.say(
                "%s  %s  %s of %s: %d rows, %s"
                        .formatted(
                                run.id(),
                                run.startedAt(),
                                run.what(),
                                run.source(),
                                run.tally().imported(),
                                run.status()));
    }

    private int takeBack(Program program, UUID run) {
        List<String> shown = new ArrayList<>();
        Report report;
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Taking back")) {
            report =
                    program.part(RollbackImport.class)
                            .run(
                                    run,
                                    kept -> {
                                        if (shown.size() < MOST_SHOWN) {
                                            shown.add(kept);
                                        }
                                    },
                                    progress);
        }
        Answer answer =
                new Answer(run, report.takenBack(), report.kept(), report.forgotten(), shown);
        json.answer(console, answer, () -> say(report, shown));
        return report.kept() == 0 && !report.forgotten() ? 0 : SOME_KEPT;
    }

    private void say(Report report, List<String> shown) {
        shown.forEach(console::warn);
        if (report.kept() > shown.size()) {
            console.warn("and " + (report.kept() - shown.size()) + " more");
        }
        if (report.forgotten()) {
            console.warn(
                    "The history no longer tells of all that this import did; what it does not tell of stays.");
        }
        if (report.takenBack() == 0 && report.kept() == 0) {
            console.say("There is nothing to take back of this import.");
        } else {
            console.say(
                    "%d records taken back, %d kept".formatted(report.takenBack(), report.kept()));
        }
    }
}
