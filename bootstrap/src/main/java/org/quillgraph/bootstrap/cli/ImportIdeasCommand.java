package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quillgraph.persistence.legacy.LegacyIdeas;
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
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph import ideas collector/ideas.s3db --dry-run",
            "  quillgraph import ideas collector/ideas.s3db"
        })
final class ImportIdeasCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ImportOptions options;

    @Parameters(paramLabel = "FILE", description = "The SQLite file; it is only read.")
    private Path file;

    ImportIdeasCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.run(console, "ideas", file, LegacyIdeas::open);
    }
}
