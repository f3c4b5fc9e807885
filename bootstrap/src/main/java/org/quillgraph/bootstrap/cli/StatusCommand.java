package org.quillgraph.bootstrap.cli;

import java.util.concurrent.Callable;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Inventory;
import org.quillgraph.persistence.database.Migrations;
import picocli.CommandLine.Command;

/** Looks, and touches nothing. */
@Command(
        name = "status",
        description = {
            "Say which database is used, the version of its schema, and how much it holds.",
            "Only looks: no file is made and nothing is changed."
        },
        footerHeading = "%nExample:%n",
        footer = "  quillgraph status")
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DatabaseSettings settings = console.settings().database();
        Migrations.Status status = Migrations.status(settings);
        say("database", settings.databaseUrl().toString());
        say("schema", schema(status));
        status.pending().forEach(change -> say("pending", change));
        Inventory.of(settings, ContentGraph.catalogue())
                .forEach((plural, rows) -> say(plural, rows.toString()));
        return 0;
    }

    private void say(String what, String value) {
        console.say("%-18s %s".formatted(what, value));
    }

    private static String schema(Migrations.Status status) {
        if (status.applied().isEmpty()) {
            return "not there yet; every command that writes makes it";
        }
        return status.applied().getLast() + ", " + status.applied().size() + " changes";
    }
}
