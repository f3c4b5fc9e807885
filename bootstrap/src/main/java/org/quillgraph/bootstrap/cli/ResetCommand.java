package org.quillgraph.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.quillgraph.application.upkeep.ResetDatabase;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.upkeep.InspectedStatus;
import org.quillgraph.persistence.vault.OwnSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Begins again from nothing. */
@Command(
        name = "reset",
        description = {
            "Empty the database: everything it holds is lost, and its schema is made anew.",
            "On a terminal it asks for the database's name first; elsewhere it needs --yes.",
            "Refuses while a server uses the database. Files in the data folder stay as they are."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  quillgraph reset", "  quillgraph reset --yes"})
final class ResetCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    @Spec private CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    private record Report(String database, long deleted) {}

    ResetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DatabaseSettings settings = console.settings().database();
        DatabaseUrl url = settings.databaseUrl();
        ResetDatabase reset =
                new ResetDatabase(
                        InspectedStatus.of(settings, ContentGraph.catalogue()),
                        new OwnSchema(settings));
        long rows = reset.run(sure ? _ -> {} : losing -> confirm(url, losing));
        Report report = new Report(url.toString(), rows);
        json.answer(
                console,
                report,
                () -> console.say("Emptied the %s: %d rows are gone.".formatted(url, rows)));
        return 0;
    }

    private void confirm(DatabaseUrl url, long rows) {
        String losing = "All %d rows in the %s will be lost.".formatted(rows, url);
        if (!console.isTerminal()) {
            throw new ParameterException(
                    spec.commandLine(), losing + " Pass --yes if this is what you want.");
        }
        String answer = ask(losing + " To go on, type " + url.name() + ": ");
        if (!answer.strip().equals(url.name())) {
            throw ProblemException.invalid("", "That is not its name. Nothing was changed.");
        }
    }

    private String ask(String question) {
        try {
            return console.ask(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
