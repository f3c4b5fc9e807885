package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quillgraph.persistence.legacy.LegacyWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over what the old workspace holds. */
@Command(
        name = "workspace",
        description = {
            "Add what an old workspace holds (projects, tickets, context, workflows, runs, reports, as a JSON dump of its dictionaries) and is not there yet.",
            "Suggestions stand inside their reports and are rows of their own.",
            "What was imported before is left as it is, whatever was changed since on either side.",
            "Rows that cannot be taken are written whole to QUILLGRAPH_DATA/rejects/FILE.ndjson; the exit code is then 3.",
            "A server may run on the same database meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph import workspace workspace.json --dry-run",
            "  quillgraph import workspace workspace.json"
        })
final class ImportWorkspaceCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ImportOptions options;

    @Parameters(paramLabel = "FILE", description = "The JSON file; it is only read.")
    private Path file;

    ImportWorkspaceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.run(console, "workspace", file, LegacyWorkspace::open);
    }
}
