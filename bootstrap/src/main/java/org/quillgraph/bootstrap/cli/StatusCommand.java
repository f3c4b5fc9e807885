package org.quillgraph.bootstrap.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Inventory;
import org.quillgraph.persistence.database.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks, and touches nothing. */
@Command(
        name = "status",
        description = {
            "Say which database is used, the version of its schema, and how much it holds.",
            "Only looks: no file is made and nothing is changed."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  quillgraph status", "  quillgraph status --json | jq .rows"})
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    private record Report(
            String database, List<String> applied, List<String> pending, Map<String, Long> rows) {}

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DatabaseSettings settings = console.settings().database();
        Migrations.Status status = Migrations.status(settings);
        Report report =
                new Report(
                        settings.databaseUrl().toString(),
                        status.applied(),
                        status.pending(),
                        Inventory.of(settings, ContentGraph.catalogue()));
        json.answer(console, report, () -> say(report));
        return 0;
    }

    private void say(Report report) {
        say("database", report.database());
        say("schema", schema(report.applied()));
        report.pending().forEach(change -> say("pending", change));
        report.rows().forEach((plural, rows) -> say(plural, rows.toString()));
    }

    private void say(String what, String value) {
        console.say("%-18s %s".formatted(what, value));
    }

    private static String schema(List<String> applied) {
        if (applied.isEmpty()) {
            return "not there yet; every command that writes makes it";
        }
        return applied.getLast() + ", " + applied.size() + " changes";
    }
}
