package org.quillgraph.bootstrap.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.quillgraph.application.upkeep.Maintain;
import org.quillgraph.application.upkeep.MaintenanceTask;
import org.quillgraph.application.upkeep.RunTask;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.upkeep.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks after a database, also while a server runs on it. */
@Command(
        name = "maintain",
        description = {
            "Look for damage and, where there is none, tidy up: delete answers kept for more than a day, tell the"
                    + " database's planner what it holds, and give back what is free.",
            "A server may run meanwhile; on SQLite its writes wait while a file that is a tenth free is written anew.",
            "Fails if anything is damaged."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  quillgraph maintain", "  quillgraph maintain --json | jq .findings"})
final class MaintainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private JsonOption json;

    @Option(
            names = "--remove-orphans",
            description =
                    "Delete uploaded files that nothing in this database tells of and that are older than a day.")
    private boolean removingOrphans;

    private record Report(boolean damaged, List<Finding> findings) {}

    MaintainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Report report;
        try (Program program = Program.of(console.settings())) {
            List<Finding> findings =
                    program.part(RunTask.class)
                            .run(
                                    new MaintenanceTask(
                                            program.part(Maintain.class), removingOrphans),
                                    Instant.now(),
                                    _ -> true)
                            .orElseThrow(Busy::problem);
            report = new Report(findings.stream().anyMatch(Finding::broken), findings);
        }
        json.answer(console, report, () -> report.findings().forEach(this::say));
        return report.damaged() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void say(Finding finding) {
        console.say(
                "%-18s %s%s"
                        .formatted(
                                finding.subject(),
                                finding.broken() ? "DAMAGED: " : "",
                                finding.text()));
    }
}
