package org.quillgraph.bootstrap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the schema up to date, as every command that writes does by itself. */
@Command(
        name = "migrate",
        description = "Make the database, or bring its schema up to date.",
        footerHeading = "%nExample:%n",
        footer = "  quillgraph migrate")
final class MigrateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    private record Report(String database, List<String> made) {}

    MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DatabaseSettings settings = console.settings().database();
        List<String> pending = Migrations.status(settings).pending();
        try (Databases databases = Databases.open(settings)) {
            new Migrations(databases).update();
        }
        Report report = new Report(settings.databaseUrl().toString(), pending);
        json.answer(console, report, () -> say(report));
        return 0;
    }

    private void say(Report report) {
        report.made().forEach(change -> console.say("made         " + change));
        console.say("The schema is up to date on the " + report.database() + ".");
    }
}
