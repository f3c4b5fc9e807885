package org.quillgraph.bootstrap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.quillgraph.domain.upkeep.Schema;
import org.quillgraph.persistence.vault.OwnSchema;
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
        Schema schema = new OwnSchema(console.settings().database());
        Report report = new Report(schema.takeBack(changes));
        json.answer(
                console,
                report,
                () -> report.takenBack().forEach(it -> console.say("taken back   " + it)));
        return 0;
    }
}
