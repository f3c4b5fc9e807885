package org.quillgraph.bootstrap.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRun;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Footprint;
import org.quillgraph.persistence.database.Inventory;
import org.quillgraph.persistence.database.Inventory.Count;
import org.quillgraph.persistence.database.Migrations;
import org.quillgraph.persistence.upkeep.LastRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks, and touches nothing. */
@Command(
        name = "status",
        description = {
            "Say which database is used, the version of its schema, how much it holds and how fast it grows,"
                    + " and when it was backed up and maintained last.",
            "Only looks: no file is made and nothing is changed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph status",
            "  quillgraph status --sizes",
            "  quillgraph status --json | jq .rows"
        })
final class StatusCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1_000_000;

    private final Console console;

    @Mixin private JsonOption json;

    @Option(
            names = "--sizes",
            description = "Measure each table and index too; reads all of a SQLite file.")
    private boolean sizes;

    private record Pool(int connections, int more) {}

    private record Last(String startedAt, String endedAt, boolean failed, String outcome) {}

    private record Report(
            String database,
            List<String> applied,
            List<String> pending,
            Pool pool,
            Map<String, Last> jobs,
            long bytes,
            Map<String, Long> rows,
            Map<String, Count> growth,
            List<Footprint.Part> parts) {}

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DatabaseSettings settings = console.settings().database();
        Migrations.Status status = Migrations.status(settings);
        Map<String, Count> counts = Inventory.of(settings, ContentGraph.catalogue());
        Map<String, Long> rows = new LinkedHashMap<>();
        counts.forEach((plural, count) -> rows.put(plural, count.rows()));
        Map<String, Last> jobs = new LinkedHashMap<>();
        LastRuns.of(settings).forEach(run -> jobs.put(name(run.job()), last(run)));
        Report report =
                new Report(
                        settings.databaseUrl().toString(),
                        status.applied(),
                        status.pending(),
                        new Pool(settings.poolSize(), settings.maxOverflow()),
                        jobs,
                        Footprint.bytes(settings.databaseUrl()),
                        rows,
                        counts,
                        sizes ? Footprint.parts(settings.databaseUrl()) : List.of());
        json.answer(console, report, () -> say(report));
        return 0;
    }

    private static String name(Job job) {
        return job.name().toLowerCase(Locale.ROOT);
    }

    private static Last last(JobRun run) {
        return new Last(
                run.startedAt().toString(),
                run.endedAt().map(Object::toString).orElse(""),
                run.failed(),
                run.outcome());
    }

    private void say(Report report) {
        say("database", report.database());
        say("schema", schema(report.applied()));
        report.pending().forEach(change -> say("pending", change));
        Pool pool = report.pool();
        say("pool", pool.connections() + " connections, " + pool.more() + " more at peaks");
        for (Job job : Job.values()) {
            Last last = report.jobs().get(name(job));
            say("last " + name(job), last == null ? "never" : outcome(last));
        }
        say("size", megabytes(report.bytes()));
        report.growth().forEach((plural, count) -> say(plural, count.rows() + growth(count)));
        report.parts().forEach(this::say);
    }

    private void say(String what, String value) {
        console.say("%-18s %s".formatted(what, value));
    }

    private void say(Footprint.Part part) {
        String what = part.isTable() ? part.name() : part.name() + ", index of " + part.table();
        console.say("%12s  %s".formatted(megabytes(part.bytes()), what));
    }

    private static String outcome(Last last) {
        if (last.endedAt().isEmpty()) {
            return last.startedAt() + ", has not ended";
        }
        return last.startedAt() + (last.failed() ? ", failed: " : ": ") + last.outcome();
    }

    private static String growth(Count count) {
        return count.inAMonth() == 0
                ? ""
                : ", of these %d made within a day, %d within 7, %d within 30"
                        .formatted(count.inADay(), count.inAWeek(), count.inAMonth());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    private static String schema(List<String> applied) {
        if (applied.isEmpty()) {
            return "not there yet; every command that writes makes it";
        }
        return applied.getLast() + ", " + applied.size() + " changes";
    }
}
