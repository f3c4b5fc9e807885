package org.quillgraph.persistence.legacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.quillgraph.domain.model.ProblemException;

/**
 * Times as older systems wrote them: {@code 2018-01-31T17:13:01.000Z}, {@code 2018-01-31T17:13:01}
 * and {@code 2018-01-31 17:13:01} in UTC, and {@code 2018-01-31}, which is its first moment in UTC.
 */
final class LegacyTimes {
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private LegacyTimes() {}

    static Instant instant(String column, String text) {
        try {
            TemporalAccessor time =
                    FORM.parseBest(
                            text.strip().replace(' ', 'T'),
                            OffsetDateTime::from,
                            LocalDateTime::from,
                            LocalDate::from);
            return switch (time) {
                case OffsetDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
            };
        } catch (DateTimeException e) {
            throw ProblemException.invalid(column, "is no date or time that exists: " + text);
        }
    }
}
