package org.quillgraph.bootstrap.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of a run, in Markdown. */
final class Report {
    private static final String HEADER =
            """
            | database | case | clients | requests/s | p50 ms | p95 ms | CPU ms | statements | rival requests/s | rival p95 ms | rival CPU ms | rival statements | ratio |
            |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private final List<Row> rows = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();

    /** One case at one concurrency on one database. */
    record Row(
            String database,
            String question,
            int clients,
            Measured ours,
            long ourStatements,
            Measured rival,
            long rivalStatements) {

        double ratio() {
            return ours.sample().requestsPerSecond() / rival.sample().requestsPerSecond();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.0f | %.2f | %.2f | %.2f | %d | %.0f | %.2f | %.2f | %d | %.2f |",
                    database,
                    question,
                    clients,
                    ours.sample().requestsPerSecond(),
                    ours.sample().millis(0.5),
                    ours.sample().millis(0.95),
                    ours.processorMillis(),
                    ourStatements,
                    rival.sample().requestsPerSecond(),
                    rival.sample().millis(0.95),
                    rival.processorMillis(),
                    rivalStatements,
                    ratio());
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    void add(Profile profile) {
        profiles.add(profile);
    }

    String markdown(String conditions) {
        return HEADER + lines(rows) + "\n" + conditions + "\n\n" + lines(profiles);
    }

    private static String lines(List<?> items) {
        return items.stream().map(item -> item + "\n").collect(Collectors.joining());
    }
}
