package org.quillgraph.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quillgraph.application.vault.BackUp;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRun;
import org.quillgraph.persistence.backup.BackupReader;
import org.quillgraph.persistence.backup.BackupWriter;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.files.FolderFileStore;
import org.quillgraph.persistence.upkeep.LastRuns;
import org.quillgraph.persistence.vault.DatabaseVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all that the database holds into one file, uploaded files too. */
@Command(
        name = "backup",
        description = {
            "Write a backup of the database and the uploaded files, as of one moment, while servers go on using them.",
            "The file is compressed and checksummed; it is there only when it is complete, and is checked then."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph backup monday.backup",
            "  quillgraph backup monday.backup --passphrase-file secret.txt",
            "  gpg --decrypt monday.backup | gzip -dc | head -1   # what it is, without Quillgraph"
        })
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;
    @Mixin private PassphraseOption passphrase;

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write; a backup of that name is replaced.")
    private Path file;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DatabaseSettings database = console.settings().database();
        OutputFile.refuseUnsuitable(file, database.databaseUrl());
        DatabaseVault vault =
                new DatabaseVault(database, new FolderFileStore(database.dataFolder()));
        var secret = passphrase.passphrase();
        Instant started = Instant.now();
        CopyReport report;
        try (BackupWriter writer = new BackupWriter(file, secret);
                ProgressDisplay progress = ProgressDisplay.on(console, "Backing up")) {
            var contents = new BackUp().run(vault, writer, progress);
            report = new CopyReport(new BackupReader(file, secret).origin(), contents);
        }
        remember(database, started);
        json.answer(console, report, () -> report.say(console, file + " holds"));
        return 0;
    }

    /** For {@code status}; a backup is one without it. */
    private void remember(DatabaseSettings database, Instant started) {
        JobRun run =
                new JobRun(
                        Uuids.fresh(),
                        Job.BACKUP,
                        started,
                        Optional.of(Instant.now()),
                        false,
                        file.toAbsolutePath().toString());
        try {
            LastRuns.add(database, run);
        } catch (ProblemException e) {
            console.warn("`quillgraph status` will not tell of this backup: " + e.getMessage());
        }
    }
}
