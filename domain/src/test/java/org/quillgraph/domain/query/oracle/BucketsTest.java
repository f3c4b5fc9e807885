package org.quillgraph.domain.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillgraph.domain.query.Grouping.Bucket;
import org.quillgraph.domain.query.Grouping.Every;

class BucketsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:34:56.789012Z, SECOND, UTC, 2024-02-29T12:34:56Z",
        "2024-02-29T12:34:56.789012Z, MINUTE, UTC, 2024-02-29T12:34:00Z",
        "2024-02-29T12:34:56.789012Z, HOUR, Asia/Kathmandu, 2024-02-29T12:15:00Z",
        "2024-02-29T23:30:00Z, DAY, Europe/Berlin, 2024-02-29T23:00:00Z",
        "2021-01-03T23:59:59Z, WEEK, UTC, 2020-12-28T00:00:00Z",
        "2021-01-04T00:00:00Z, WEEK, UTC, 2021-01-04T00:00:00Z",
        "2024-03-31T12:00:00Z, MONTH, Europe/Berlin, 2024-02-29T23:00:00Z",
        "2024-06-30T22:30:00Z, QUARTER, Europe/Berlin, 2024-06-30T22:00:00Z",
        "2024-06-30T22:30:00Z, YEAR, +02:00, 2023-12-31T22:00:00Z"
    })
    void startAtTheBeginningOfTheirUnitInTheZone(
            String time, Every every, String zone, String start) {
        assertThat(start(time, every, zone)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-27T00:30:00Z, 2024-10-27T00:00:00Z",
        "2024-10-27T01:30:00Z, 2024-10-27T01:00:00Z"
    })
    void keepTheTwoHoursApartThatAClockShowsTwice(String time, String start) {
        assertThat(start(time, Every.HOUR, "Europe/Berlin")).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-03T12:00:00Z, 2024-11-03T05:00:00Z",
        "2024-03-10T12:00:00Z, 2024-03-10T05:00:00Z"
    })
    void startDaysThatBeginTwiceOrLate(String time, String start) {
        assertThat(start(time, Every.DAY, "America/Havana")).isEqualTo(start);
    }

    private static String start(String time, Every every, String zone) {
        return Buckets.start(Instant.parse(time), new Bucket(every, ZoneId.of(zone))).toString();
    }
}
