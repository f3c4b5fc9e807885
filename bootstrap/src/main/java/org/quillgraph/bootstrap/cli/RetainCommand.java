package org.quillgraph.bootstrap.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.quillgraph.application.upkeep.Retain;
import org.quillgraph.application.upkeep.RetentionTask;
import org.quillgraph.application.upkeep.Retired;
import org.quillgraph.application.upkeep.RunTask;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.upkeep.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does at once what a server does daily. */
@Command(
        name = "retain",
        description = {
            "Archive and then delete what is older than QUILLGRAPH_HISTORY_DAYS, QUILLGRAPH_SESSION_DAYS,"
                    + " QUILLGRAPH_COST_DAYS and QUILLGRAPH_COMPETITOR_ARTICLE_DAYS say.",
            "The archive is NDJSON in the data folder's archive; nothing is deleted before it is there for good."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  QUILLGRAPH_SESSION_DAYS=90 quillgraph retain --dry-run",
            "  QUILLGRAPH_SESSION_DAYS=90 quillgraph retain"
        })
final class RetainCommand implements Callable<Integer> {
    private static final String KEPT =
            "Everything is kept for ever. Set one of QUILLGRAPH_HISTORY_DAYS, QUILLGRAPH_SESSION_DAYS,"
                    + " QUILLGRAPH_COST_DAYS and QUILLGRAPH_COMPETITOR_ARTICLE_DAYS for something to go.";

    private final Console console;

    @Mixin private JsonOption json;

    @Option(names = "--dry-run", description = "Only say how many would go.")
    private boolean dry;

    private record Report(boolean dryRun, List<Line> kinds) {}

    private record Line(String kind, String before, long records, String archive) {}

    RetainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = console.settings();
        Retention retention = settings.upkeep().retention();
        List<Retired> retired = retention.periods().isEmpty() ? List.of() : retire(settings);
        Report report = new Report(dry, retired.stream().map(RetainCommand::line).toList());
        json.answer(console, report, () -> say(report));
        return 0;
    }

    private List<Retired> retire(Settings settings) {
        try (Program program = Program.of(settings)) {
            return retire(program, settings.upkeep().retention());
        }
    }

    private List<Retired> retire(Program program, Retention retention) {
        Retain retain = program.part(Retain.class);
        return dry
                ? retain.retain(retention, true)
                : program.part(RunTask.class)
                        .run(new RetentionTask(retain, retention), Instant.now(), _ -> true)
                        .orElseThrow(Busy::problem);
    }

    private static Line line(Retired retired) {
        return new Line(
                retired.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                retired.before().toString(),
                retired.records(),
                retired.archive().orElse(""));
    }

    private void say(Report report) {
        if (report.kinds().isEmpty()) {
            console.say(KEPT);
        }
        report.kinds().forEach(this::say);
    }

    private void say(Line line) {
        console.say(
                "%-18s %d from before %s%s"
                        .formatted(
                                line.kind(),
                                line.records(),
                                line.before(),
                                line.archive().isEmpty() ? "" : ", now in " + line.archive()));
    }
}
