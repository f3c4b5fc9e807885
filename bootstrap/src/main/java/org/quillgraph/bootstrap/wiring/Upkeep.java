package org.quillgraph.bootstrap.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.upkeep.Schedule;
import org.quillgraph.domain.upkeep.Aging;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.upkeep.Retention;
import org.springframework.scheduling.support.CronExpression;

/** For how long things are kept, and what a server does by itself. */
public record Upkeep(Retention retention, Schedule schedule, Backups backups) {
    static final Upkeep NONE =
            new Upkeep(Retention.FOREVER, new Schedule(Map.of()), Backups.DEFAULT);

    private static final int LONGEST_DAYS = 36_500;
    private static final String DAILY = "@daily";

    /**
     * Reads QUILLGRAPH_HISTORY_DAYS, QUILLGRAPH_SESSION_DAYS, QUILLGRAPH_COST_DAYS,
     * QUILLGRAPH_COMPETITOR_ARTICLE_DAYS, QUILLGRAPH_RETENTION_AT, QUILLGRAPH_MAINTENANCE_AT,
     * QUILLGRAPH_BACKUP_AT and what {@link Backups} reads.
     */
    static Upkeep from(Environment environment) {
        Map<Aging, Duration> periods = new EnumMap<>(Aging.class);
        for (Aging kind : Aging.values()) {
            int days = environment.number("QUILLGRAPH_" + kind + "_DAYS", 0, 0, LONGEST_DAYS);
            if (days > 0) {
                periods.put(kind, Duration.ofDays(days));
            }
        }
        Map<Job, Schedule.Times> jobs = new EnumMap<>(Job.class);
        environment
                .times("QUILLGRAPH_BACKUP_AT", "off")
                .ifPresent(times -> jobs.put(Job.BACKUP, inUtc(times)));
        environment
                .times("QUILLGRAPH_MAINTENANCE_AT", "off")
                .ifPresent(times -> jobs.put(Job.MAINTENANCE, inUtc(times)));
        environment
                .times("QUILLGRAPH_RETENTION_AT", DAILY)
                .filter(_ -> !periods.isEmpty())
                .ifPresent(times -> jobs.put(Job.RETENTION, inUtc(times)));
        return new Upkeep(new Retention(periods), new Schedule(jobs), Backups.from(environment));
    }

    private static Schedule.Times inUtc(CronExpression times) {
        return moment ->
                Optional.ofNullable(times.next(moment.atOffset(ZoneOffset.UTC)))
                        .map(next -> Instant.from(next));
    }
}
