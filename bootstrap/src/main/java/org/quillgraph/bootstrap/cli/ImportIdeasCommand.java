package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.quillgraph.application.legacy.ImportIdeas;
import org.quillgraph.application.legacy.ImportIdeas.Report;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.legacy.LegacyIdeas;
import org.quillgraph.domain.legacy.Reject;
import org.quillgraph.persistence.legacy.LegacyIdeaFile;
import org.quillgraph.persistence.legacy.RejectsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over the ideas of the old collector. */
@Command(
        name = "ideas",
        description = {
            "Add the ideas of an old collector's SQLite file (its table IdeaInspiration) that are not there yet.",
            "Ideas that were imported before are left as they are, whatever was changed since on either side.",
            "Rows that cannot be taken are written whole to QUILLGRAPH_DATA/rejects/FILE.ndjson; the exit code is then 3.",
            "A server may run on the same database meanwhile."
        },
        footerHeading = "%nExample:%n",
        footer = "  quillgraph import ideas collector/ideas.s3db")
final class ImportIdeasCommand implements Callable<Integer> {
    private static final int SOME_REJECTED = 3;
    private static final int MOST_SHOWN = 20;

    private final Console console;

    @Mixin private JsonOption json;

    @Parameters(paramLabel = "FILE", description = "The SQLite file; it is only read.")
    private Path file;

    ImportIdeasCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = console.settings();
        Path rejected =
                settings.dataFolder().resolve("rejects").resolve(file.getFileName() + ".ndjson");
        try (LegacyIdeaFile ideas = LegacyIdeaFile.open(file);
                Program program = Program.of(settings);
                RejectsFile rejects = new RejectsFile(rejected)) {
            List<Reject> shown = new ArrayList<>();
            Report report = run(program.part(ImportIdeas.class), ideas, rejects, shown);
            rejects.finish();
            program.analyze();
            json.answer(console, report, () -> say(report, shown, rejected));
            return report.rejected() == 0 ? 0 : SOME_REJECTED;
        }
    }

    private Report run(
            ImportIdeas importIdeas, LegacyIdeas ideas, RejectsFile rejects, List<Reject> shown) {
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Importing ideas")) {
            return importIdeas.run(
                    ideas,
                    reject -> {
                        rejects.accept(reject);
                        if (shown.size() < MOST_SHOWN) {
                            shown.add(reject);
                        }
                    },
                    progress);
        }
    }

    private void say(Report report, List<Reject> shown, Path rejected) {
        for (Reject reject : shown) {
            console.warn(
                    "row %s, %s: %s".formatted(reject.row(), reject.column(), reject.reason()));
        }
        if (report.rejected() > shown.size()) {
            console.warn("and " + (report.rejected() - shown.size()) + " more");
        }
        if (report.rejected() > 0) {
            console.warn("All rejected rows are in " + rejected);
        }
        console.say(
                "%d read = %d imported + %d unchanged + %d rejected"
                        .formatted(
                                report.read(),
                                report.imported(),
                                report.unchanged(),
                                report.rejected()));
    }
}
