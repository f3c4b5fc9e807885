package org.quillgraph.domain.query.differential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Json;

/** Values that implementations are known to get wrong. */
final class Hostile {
    static final List<String> WORDS =
            list(
                    """
                    robots robot Robots! machine learning Machine-Learning running run naïve naive
                    Ärger ärger straße ΟΔΟΣ οδος don't 3.14 e-mail foo@bar.com C++ the OR AND NOT NEAR
                    北京 東京都 שלום İstanbul 😀 — x a\
                    """,
                    word -> word);

    /** What case, order, patterns, quoting and trimming make of text. */
    static final List<String> TEXTS =
            Stream.concat(
                            Stream.of("", " ", "\n", "\t", "a\nb", " a", "a ", "/* */", "\u00A0"),
                            list(
                                    """
                                    a A b ab aB Ä ä A\u0308 é É ß SS straße STRASSE İ i\u0307 I ı i
                                    ΟΔΟΣ οδος οδοσ Σ ς σ ǅ ﬁ \u2126 \u212A % _ \\ 100% a_b axb a\\b
                                    a\\_b \\% * ? [a] ' O'Brien " "quoted" -- ; $1 ?1 :name {0} null
                                    true 0 00 1e5 10 9 {} [] \u200B \uFEFF \uE000 \uFF5E \uFFFD 😀 😀😀
                                    𝔘 👩‍👩‍👧 \u202Eabc שלום 北京 東京都\
                                    """,
                                    text -> text)
                                    .stream())
                    .toList();

    static final List<Integer> INTS = list("0 1 2 3 5 7 9 10 33 50 99 100", Integer::valueOf);

    /** Past what an int holds, past what a double holds exactly; sums of some stay in a long. */
    static final List<Long> LONGS =
            list(
                    """
                    0 1 2 7 100 -1 2147483648 -2147483649 9007199254740993 -9007199254740993
                    9223372036854775\
                    """,
                    Long::valueOf);

    static final List<BigDecimal> DECIMALS =
            list("0 0.1 0.2 0.3 0.000001 0.999999 0.333333 0.5 1 0.05 0.123456", BigDecimal::new);

    static final List<BigDecimal> LARGE_DECIMALS =
            list("99.999999 100 10 33.333333 66.666667 9.9 60 2.5", BigDecimal::new);

    /** No attribute holds them as they are, but attributes are compared with them. */
    static final List<BigDecimal> SOUGHT_DECIMALS =
            list("-1 0.10 0.100000 1000000 1e30 -1e30", BigDecimal::new);

    /** The last microsecond of things, and both sides of clock changes in {@link #ZONES}. */
    static final List<Instant> TIMES =
            list(
                    """
                    1800-05-05T05:05:05.050505Z 1900-01-01T12:00:00.000001Z 1969-12-31T23:59:59.999999Z
                    1970-01-01T00:00:00Z 2000-02-29T23:30:00Z 2011-12-29T12:00:00Z 2011-12-31T00:00:00Z
                    2018-11-04T02:30:00Z 2018-11-04T03:30:00Z 2020-12-31T22:30:00Z 2021-01-03T23:59:59Z
                    2021-01-04T00:00:00Z 2023-12-31T23:59:59.999999Z 2024-01-01T00:00:00Z
                    2024-01-01T00:00:00.000001Z 2024-02-29T12:34:56.789012Z 2024-03-10T05:30:00Z
                    2024-03-31T00:59:59.999999Z 2024-03-31T01:00:00Z 2024-03-31T01:30:00.5Z
                    2024-04-06T14:45:00Z 2024-04-06T15:15:00Z 2024-06-30T23:59:59.999999Z
                    2024-07-01T00:00:00.1Z 2024-07-01T00:00:00.12Z 2024-10-05T15:29:00Z
                    2024-10-05T15:31:00Z 2024-10-26T22:00:00Z 2024-10-27T00:30:00Z 2024-10-27T01:30:00Z
                    2024-11-03T04:30:00Z 2024-11-03T05:29:59.999999Z 2024-11-03T05:30:00Z
                    9999-12-31T23:59:59.999999Z\
                    """,
                    Instant::parse);

    /** The ends of what is kept, days that other calendars lack, both sides of a new year. */
    static final List<LocalDate> DATES =
            list(
                    """
                    0001-01-01 0999-12-31 1582-10-04 1582-10-10 1582-10-15 1900-02-28 1969-12-31
                    1970-01-01 2000-02-29 2011-12-30 2024-02-29 2024-12-31 2025-01-01 9999-12-31\
                    """,
                    LocalDate::parse);

    /**
     * Clocks that change at midnight (Havana, São Paulo), by half an hour, by a whole day (Apia);
     * signs that POSIX turns round.
     */
    static final List<String> ZONES =
            list(
                    """
                    UTC Z Europe/Berlin America/New_York America/Havana America/Sao_Paulo
                    Australia/Lord_Howe Asia/Kathmandu Pacific/Apia +02:00 -03:30\
                    """,
                    zone -> zone);

    static final List<String> JSON_KEYS =
            List.of(
                    "", "views", "a", "b", "a.b", "quo\"te", "it's", "0", "1", "$", "a[0]", "b\\c",
                    "Ä😀");

    /** Texts that look like numbers, and numbers that no double holds. */
    static final List<Json> JSON_SCALARS =
            Stream.<Object>concat(
                            Stream.of(
                                    true,
                                    false,
                                    "",
                                    "5",
                                    "4",
                                    "a",
                                    "A",
                                    "Ä",
                                    "true",
                                    "null",
                                    "😀",
                                    "\uFF5E",
                                    "%",
                                    "a_b",
                                    "quo\"te",
                                    "\\",
                                    "line\nbreak"),
                            list(
                                    """
                                    0 1 -1 5 9 10 100 0.1 5.0 1e30 1e-7 9007199254740993
                                    12345678901234567890.123456789\
                                    """,
                                    BigDecimal::new)
                                    .stream())
                    .map(Json::new)
                    .toList();

    static final List<Json> JSON_ROOTS =
            Stream.of(
                            Map.of(),
                            List.of(),
                            Arrays.asList(1, null, "two", Map.of("a", List.of(true))),
                            "text",
                            5,
                            false)
                    .map(Json::new)
                    .toList();

    private Hostile() {}

    private static <T> List<T> list(String separatedByBlanks, Function<String, T> parse) {
        return Arrays.stream(separatedByBlanks.split("[ \n]+", -1)).map(parse).toList();
    }
}
