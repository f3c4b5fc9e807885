package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quillgraph.application.vault.VerifyBackup;
import org.quillgraph.persistence.backup.BackupReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a backup without a database. */
@Command(
        name = "verify",
        description = {
            "Check that a backup is whole and unaltered, and count what it holds.",
            "It takes no database."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph verify monday.backup",
            "  quillgraph verify monday.backup --json | jq .tables"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;
    @Mixin private PassphraseOption passphrase;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (BackupReader backup = new BackupReader(file, passphrase.passphrase());
                ProgressDisplay progress = ProgressDisplay.on(console, "Verifying")) {
            var contents = new VerifyBackup().run(backup, progress);
            CopyReport report = new CopyReport(backup.origin(), contents);
            json.answer(console, report, () -> report.say(console, file + " is whole and holds"));
        }
        return 0;
    }
}
