package org.quillgraph.persistence.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * What the query core asks of a database and SQLite lacks: time buckets, exact deviations, JSON
 * numbers.
 */
final class SqliteQueryFunctions {
    private static final int NULL = 5;

    private SqliteQueryFunctions() {}

    static void register(SQLiteConnection connection) throws SQLException {
        Function.create(
                connection, "quill_time_bucket", new TimeBucket(), 3, Function.FLAG_DETERMINISTIC);
        Function.create(
                connection,
                "quill_json_compare",
                new JsonCompare(),
                2,
                Function.FLAG_DETERMINISTIC);
        Function.create(
                connection,
                "quill_sample_deviation",
                new Variance(true),
                2,
                Function.FLAG_DETERMINISTIC);
        Function.create(
                connection,
                "quill_sample_variance",
                new Variance(false),
                2,
                Function.FLAG_DETERMINISTIC);
    }

    /**
     * The instant at which the bucket that a time falls into starts, as PostgreSQL's {@code
     * date_trunc} with a zone.
     */
    private static final class TimeBucket extends Function {
        @Override
        protected void xFunc() throws SQLException {
            String time = value_text(0);
            if (time == null) {
                result();
            } else {
                ZonedDateTime local = Instant.parse(time).atZone(ZoneId.of(value_text(2)));
                result(SqliteInstantType.text(start(local, value_text(1)).toInstant()));
            }
        }

        private static OffsetDateTime start(ZonedDateTime time, String every) {
            LocalDate day = time.toLocalDate();
            return switch (every) {
                // within a day the offset stays, even where the clock is set back or forth
                case "SECOND" -> time.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
                case "MINUTE" -> time.toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
                case "HOUR" -> time.toOffsetDateTime().truncatedTo(ChronoUnit.HOURS);
                case "DAY" -> midnight(day, time.getZone());
                case "WEEK" ->
                        midnight(
                                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                time.getZone());
                case "MONTH" -> midnight(day.withDayOfMonth(1), time.getZone());
                case "QUARTER" ->
                        midnight(
                                day.withDayOfMonth(1)
                                        .withMonth((day.getMonthValue() - 1) / 3 * 3 + 1),
                                time.getZone());
                case "YEAR" -> midnight(day.withDayOfYear(1), time.getZone());
                default -> throw new IllegalArgumentException(every);
            };
        }

        private static OffsetDateTime midnight(LocalDate day, ZoneId zone) {
            return ZonedDateTime.of(LocalDateTime.of(day, java.time.LocalTime.MIDNIGHT), zone)
                    .withLaterOffsetAtOverlap()
                    .toOffsetDateTime();
        }
    }

    /** The sign of a JSON number minus another; null where the JSON is no number. */
    private static final class JsonCompare extends Function {
        @Override
        protected void xFunc() throws SQLException {
            String json = value_text(0);
            boolean isNumber =
                    json != null && !json.isEmpty() && "-0123456789".indexOf(json.charAt(0)) >= 0;
            if (isNumber) {
                result(new BigDecimal(json).compareTo(new BigDecimal(value_text(1))));
            } else {
                result();
            }
        }
    }

    /**
     * Variance or deviation of a sample of integers that stand for decimals of a scale, exact until
     * it is rounded.
     */
    private static final class Variance extends Function.Aggregate {
        private static final int DIGITS = 9;

        private final boolean root;
        private long count;
        private BigInteger sum = BigInteger.ZERO;
        private BigInteger squares = BigInteger.ZERO;
        private int scale;

        Variance(boolean root) {
            this.root = root;
        }

        @Override
        protected void xStep() throws SQLException {
            if (value_type(0) == NULL) {
                return;
            }
            scale = value_int(1);
            BigInteger value = BigInteger.valueOf(value_long(0));
            count++;
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }

        @Override
        protected void xFinal() throws SQLException {
            if (count < 2) {
                result();
                return;
            }
            BigInteger n = BigInteger.valueOf(count);
            BigDecimal spread =
                    new BigDecimal(n.multiply(squares).subtract(sum.multiply(sum)), 2 * scale);
            BigDecimal variance =
                    spread.divide(
                            new BigDecimal(n.multiply(n.subtract(BigInteger.ONE))),
                            MathContext.DECIMAL128);
            BigDecimal figure = root ? variance.sqrt(MathContext.DECIMAL128) : variance;
            result(figure.setScale(DIGITS, RoundingMode.HALF_UP).doubleValue());
        }
    }
}
