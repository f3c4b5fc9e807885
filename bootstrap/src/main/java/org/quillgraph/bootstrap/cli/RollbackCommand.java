package org.quillgraph.bootstrap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Migrations;
import org.quillgraph.persistence.vault.Others;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes back to an earlier schema, for an earlier version of the program. */
@Command(
        name = "rollback",
        description = {
            "Take back the last N changes of the schema, together with the data they hold.",
            "The next command that writes makes them again, without the data.",
            "Refuses while a server uses the database."
        },
        footerHeading = "%nExample:%n",
        footer = "  quillgraph rollback 1")
final class RollbackCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    private record Report(List<String> takenBack) {}

    @Parameters(
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "How many changes; status lists them.")
    private int changes;

    RollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DatabaseSettings settings = console.settings().database();
        List<String> applied = Migrations.status(settings).applied();
        if (changes > applied.size()) {
            throw ProblemException.invalid(
                    "", "There are only " + applied.size() + " changes to take back.");
        }
        Others.keptOut(
                settings.databaseUrl(),
                () -> {
                    try (Databases databases = Databases.open(settings)) {
                        new Migrations(databases).rollback(changes);
                    }
                    return changes;
                });
        Report report = new Report(applied.reversed().subList(0, changes));
        json.answer(
                console,
                report,
                () -> report.takenBack().forEach(it -> console.say("taken back   " + it)));
        return 0;
    }
}
