package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.vault.Follow;
import org.quillgraph.application.vault.Follow.Outcome;
import org.quillgraph.application.vault.Refill;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FollowingVault;
import org.quillgraph.domain.vault.LeadingVault;
import org.quillgraph.domain.vault.Moment;
import org.quillgraph.domain.vault.Moment.Mark;
import org.quillgraph.domain.vault.Vault;
import org.quillgraph.persistence.database.SameDatabase;
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
            "Rows and checksums of each table are compared at the end, and the copy counts only if they agree.",
            "With --follow it goes on carrying over what changes, until nothing uses the source any more."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph transfer --to postgresql://me:secret@localhost/ideas",
            "  quillgraph transfer --from postgresql://me:secret@localhost/ideas --to sqlite:ideas.db",
            "  quillgraph transfer --to postgresql://me:secret@localhost/ideas --follow"
        })
final class TransferCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    @Option(
            names = "--from",
            paramLabel = "URL",
            converter = Converters.Address.class,
            description = "The database to read (default: the one that DATABASE_URL names).")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "URL",
            converter = Converters.Address.class,
            required = true,
            description = "The database to fill, as DATABASE_URL would name it.")
    private String to = "";

    @Option(names = "--replace", description = "Take away what that holds before.")
    private boolean replace;

    @Option(
            names = "--to-data",
            paramLabel = "FOLDER",
            converter = Converters.Folder.class,
            description =
                    "The data folder to copy uploaded files into (default: they stay in the one they are in).")
    private @Nullable Path toData;

    @Option(
            names = "--follow",
            description = "Keep up with the source until its servers have been stopped.")
    private boolean follow;

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
        DatabaseVault from = vault(source);
        DatabaseVault into = vault(target);
        CopyReport report = into.alone(() -> transfer(from, into));
        json.answer(console, report, () -> say(report));
        return 0;
    }

    private CopyReport transfer(DatabaseVault from, DatabaseVault into) {
        Mark mark;
        CopyReport copied;
        try (Moment moment = from.snapshot()) {
            mark = moment.mark();
            copied = new CopyReport(moment.origin(), copy(moment, into));
        }
        return follow ? follow(from, into, mark, copied) : copied;
    }

    private DatabaseVault vault(Settings settings) {
        return toData == null
                ? new DatabaseVault(settings.database())
                : new DatabaseVault(
                        settings.database(), new FolderFileStore(settings.dataFolder()));
    }

    private static void refuseItself(Settings source, Settings target) {
        if (SameDatabase.have(source.database().databaseUrl(), target.database().databaseUrl())) {
            throw ProblemException.invalid("", "--from and --to name the same database.");
        }
    }

    private Contents copy(Moment moment, Vault into) {
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Transferring")) {
            return new Refill().run(moment, into, replace, progress);
        }
    }

    private CopyReport follow(
            LeadingVault from, FollowingVault into, Mark mark, CopyReport copied) {
        try (FollowDisplay display = new FollowDisplay(console, copied.takenAt())) {
            Outcome outcome = new Follow(from, into).run(mark, display);
            display.done();
            return new CopyReport(outcome.origin(), outcome.contents());
        }
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
