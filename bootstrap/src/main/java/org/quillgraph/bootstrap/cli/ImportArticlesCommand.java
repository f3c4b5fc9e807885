package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quillgraph.persistence.legacy.LegacyArticles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over the articles of the old blog generator. */
@Command(
        name = "articles",
        description = {
            "Add the articles of an old blog generator's folder (a JSON file for each) that are not there yet.",
            "A cost that an article has becomes a completed pipeline with one cost entry.",
            "What was imported before is left as it is, whatever was changed since on either side.",
            "Rows that cannot be taken are written whole to QUILLGRAPH_DATA/rejects/DIR.ndjson; the exit code is then 3.",
            "A server may run on the same database meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph import articles generator/articles --dry-run",
            "  quillgraph import articles generator/articles"
        })
final class ImportArticlesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ImportOptions options;

    @Parameters(paramLabel = "DIR", description = "The folder; its files are only read.")
    private Path folder;

    ImportArticlesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.run(console, "articles", folder, LegacyArticles::open);
    }
}
