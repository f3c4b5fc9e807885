package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.vault.Refill;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.persistence.files.FolderFileStore;
import org.quillgraph.persistence.vault.DatabaseVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves to another database, of the same kind or the other one. */
@Command(
        name = "transfer",
        description = {
            "Copy all that one database holds into another, of either kind: all of it or nothing.",
            "What the source holds at one moment is copied, while servers go on using it; it is only read.",
            "Rows and checksums of each table are compared at the end, and the copy counts only if they agree."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph transfer --to postgresql://me:secret@localhost/ideas",
            "  quillgraph transfer --from postgresql://me:secret@localhost/ideas --to sqlite:ideas.db"
        })
final class TransferCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "The database to read (default: the one that DATABASE_URL names).")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "URL",
            required = true,
            description = "The database to fill, as DATABASE_URL would name it.")
    private String to = "";

    @Option(names = "--replace", description = "Take away what that holds before.")
    private boolean replace;

    @Option(
            names = "--to-data",
            paramLabel = "FOLDER",
            description =
                    "The data folder to copy uploaded files into (default: they stay in the one they are in).")
    private @Nullable Path toData;

    TransferCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = console.settings();
        Settings source = from == null ? settings : settings.withDatabase(from);
        Settings target =
                settings.withDatabase(
                        to, Objects.requireNonNullElse(toData, settings.dataFolder()));
        refuseItself(source, target);
        try (Snapshot snapshot = vault(source).snapshot()) {
            Contents contents = copy(snapshot, target);
            CopyReport report = new CopyReport(snapshot.origin(), contents);
            json.answer(console, report, () -> say(report));
        }
        return 0;
    }

    private DatabaseVault vault(Settings settings) {
        return toData == null
                ? new DatabaseVault(settings.database())
                : new DatabaseVault(
                        settings.database(), new FolderFileStore(settings.dataFolder()));
    }

    /** Their texts leave out who connects and how. */
    private static void refuseItself(Settings source, Settings target) {
        String one = source.database().databaseUrl().toString();
        if (one.equals(target.database().databaseUrl().toString())) {
            throw ProblemException.invalid("", "--from and --to name the same database.");
        }
    }

    private Contents copy(Snapshot snapshot, Settings target) {
        DatabaseVault vault = vault(target);
        Contents contents;
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Transferring")) {
            contents = new Refill().run(snapshot, vault, replace, progress);
        }
        // which indexes all texts
        Program.of(target).close();
        return contents;
    }

    private void say(CopyReport report) {
        report.tables()
                .forEach(
                        (table, tally) ->
                                console.say(
                                        "%-22s %10d  %s"
                                                .formatted(table, tally.rows(), tally.checksum())));
        report.say(console, "Both hold");
    }
}
