package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quillgraph.persistence.legacy.LegacyCampaigns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over what the old campaign studio holds. */
@Command(
        name = "campaigns",
        description = {
            "Add what an old campaign studio's SQLite file holds (users, sessions, templates, campaigns, contents, files) and is not there yet.",
            "Users become editors and keep their passwords; templates that ship with Quillgraph are not doubled.",
            "What was imported before is left as it is, whatever was changed since on either side.",
            "Rows that cannot be taken are written whole to QUILLGRAPH_DATA/rejects/FILE.ndjson; the exit code is then 3.",
            "A server may run on the same database meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph import campaigns studio/campaigns.db --dry-run",
            "  quillgraph import campaigns studio/campaigns.db"
        })
final class ImportCampaignsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ImportOptions options;

    @Parameters(paramLabel = "FILE", description = "The SQLite file; it is only read.")
    private Path file;

    ImportCampaignsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.run(console, "campaigns", file, LegacyCampaigns::open);
    }
}
