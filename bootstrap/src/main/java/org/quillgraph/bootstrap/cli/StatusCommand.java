package org.quillgraph.bootstrap.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.upkeep.DatabaseStatus;
import org.quillgraph.domain.upkeep.DatabaseStatus.Part;
import org.quillgraph.domain.upkeep.DatabaseStatus.Rows;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.JobRun;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.upkeep.InspectedStatus;
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

    /** {@code active} and {@code idle} are null where only a running server can tell. */
    private record Pool(
            int connections, int more, @Nullable Integer active, @Nullable Integer idle) {}

    private record Last(String startedAt, String endedAt, boolean failed, String outcome) {}

    private record Report(
            String database,
            List<String> applied,
            List<String> pending,
            Pool pool,
            Map<String, Last> jobs,
            long bytes,
            Map<String, Long> rows,
            Map<String, Rows> growth,
            List<Part> parts) {}

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DatabaseSettings settings = console.settings().database();
        DatabaseStatus status = InspectedStatus.of(settings, ContentGraph.catalogue());
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, Rows> growth = new LinkedHashMap<>();
        for (Rows some : status.rows()) {
            rows.put(some.type(), some.all());
            growth.put(some.type(), some);
        }
        Map<String, Last> jobs = new LinkedHashMap<>();
        status.jobs().forEach(run -> jobs.put(name(run.job()), last(run)));
        Report report =
                new Report(
                        status.place(),
                        status.applied(),
                        status.pending(),
                        pool(settings, status.pools()),
                        jobs,
                        status.bytes(),
                        rows,
                        growth,
                        sizes ? status.parts() : List.of());
        json.answer(console, report, () -> say(report));
        return 0;
    }

    private static Pool pool(DatabaseSettings settings, List<DatabaseStatus.Pool> open) {
        Optional<DatabaseStatus.Pool> used = open.stream().findFirst();
        return new Pool(
                settings.poolSize(),
                settings.maxOverflow(),
                used.map(DatabaseStatus.Pool::active).orElse(null),
                used.map(DatabaseStatus.Pool::idle).orElse(null));
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
        say("pool", pool(report.pool()));
        for (Job job : Job.values()) {
            Last last = report.jobs().get(name(job));
            say("last " + name(job), last == null ? "never" : outcome(last));
        }
        say("size", megabytes(report.bytes()));
        report.growth().forEach((plural, count) -> say(plural, count.all() + growth(count)));
        report.parts().forEach(this::say);
    }

    private void say(String what, String value) {
        console.say("%-18s %s".formatted(what, value));
    }

    private static String pool(Pool pool) {
        String size = pool.connections() + " connections, " + pool.more() + " more at peaks; ";
        return pool.active() == null
                ? size + "a running server tells its use: { status { pools { name active idle } } }"
                : size + pool.active() + " active and " + pool.idle() + " idle in all programs";
    }

    private void say(Part part) {
        String what = part.isTable() ? part.name() : part.name() + ", index of " + part.table();
        console.say("%12s  %s".formatted(megabytes(part.bytes()), what));
    }

    private static String outcome(Last last) {
        if (last.endedAt().isEmpty()) {
            return last.startedAt() + ", has not ended";
        }
        return last.startedAt() + (last.failed() ? ", failed: " : ": ") + last.outcome();
    }

    private static String growth(Rows count) {
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
