package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quillgraph.application.vault.Refill;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.persistence.backup.BackupReader;
import org.quillgraph.persistence.files.FolderFileStore;
import org.quillgraph.persistence.vault.DatabaseVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts back what a backup holds. */
@Command(
        name = "restore",
        description = {
            "Fill the database with what a backup holds, all of it or nothing; of either kind, whichever the backup is of.",
            "Uploaded files go into the data folder, beside those that are there.",
            "The schema is made where there is none. No server may run on the database meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph restore monday.backup",
            "  DATABASE_URL=postgresql://me:secret@localhost/ideas quillgraph restore monday.backup --replace"
        })
final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;
    @Mixin private PassphraseOption passphrase;

    @Option(names = "--replace", description = "Take away what the database holds before.")
    private boolean replace;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = console.settings();
        try (BackupReader backup = new BackupReader(file, passphrase.passphrase())) {
            Contents contents = refill(settings, backup);
            CopyReport report = new CopyReport(backup.origin(), contents);
            json.answer(console, report, () -> report.say(console, "Restored"));
        }
        return 0;
    }

    private Contents refill(Settings settings, BackupReader backup) {
        DatabaseVault vault =
                new DatabaseVault(settings.database(), new FolderFileStore(settings.dataFolder()));
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Restoring")) {
            return new Refill().run(backup, vault, replace, progress);
        }
    }
}
