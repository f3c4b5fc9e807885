package org.quillgraph.domain.query.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.quillgraph.domain.query.Grouping.Bucket;
import org.quillgraph.domain.query.Grouping.Every;

/**
 * Cuts a time to the start of its bucket.
 *
 * <p>Up to the hour the offset stays that of the time itself. From the day on, a start that the
 * clock passes twice is the later one, and one that it skips is counted on from the offset before:
 * both as PostgreSQL's {@code date_trunc}.
 */
final class Buckets {

    private Buckets() {}

    static Instant start(Instant time, Bucket bucket) {
        ZoneId zone = bucket.zone();
        ZoneOffset offset = zone.getRules().getOffset(time);
        LocalDateTime local = LocalDateTime.ofInstant(time, offset);
        return switch (bucket.every()) {
            case SECOND -> local.truncatedTo(ChronoUnit.SECONDS).toInstant(offset);
            case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES).toInstant(offset);
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS).toInstant(offset);
            case DAY, WEEK, MONTH, QUARTER, YEAR ->
                    firstDay(local.toLocalDate(), bucket.every())
                            .atTime(0, 0)
                            .atZone(zone)
                            .withLaterOffsetAtOverlap()
                            .toInstant();
        };
    }

    private static LocalDate firstDay(LocalDate day, Every every) {
        return switch (every) {
            case SECOND, MINUTE, HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
