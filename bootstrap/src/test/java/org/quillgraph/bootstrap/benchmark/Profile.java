package org.quillgraph.bootstrap.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Which library the server's processor time goes to: that of the innermost method that belongs to
 * any, so that what it calls in the JDK counts as its own.
 */
record Profile(String database, String question, Map<String, Double> shares) {
    static final String SAMPLE = "jdk.CPUTimeSample";
    static final Duration EVERY = Duration.ofMillis(5);

    private static final int CLIENTS = 16;
    private static final String REST = "rest";

    private static final Map<String, String> LIBRARIES = libraries();

    private static Map<String, String> libraries() {
        Map<String, String> libraries = new LinkedHashMap<>();
        libraries.put("org.sqlite.", "SQLite");
        libraries.put("org.postgresql.", "JDBC driver");
        libraries.put("com.zaxxer.", "pool");
        libraries.put("org.hibernate.", "Hibernate");
        libraries.put("com.querydsl.", "QueryDSL");
        libraries.put("org.quillgraph.", "Quillgraph");
        libraries.put("graphql.", "graphql-java");
        libraries.put("tools.jackson.", "Jackson");
        libraries.put("org.springframework.", "Spring");
        libraries.put("org.apache.", "Tomcat");
        return libraries;
    }

    static Profile of(Case one, ServerProcess server, String database, Duration length)
            throws IOException, InterruptedException {
        server.record();
        one.loadOnQuillgraph(server.port()).run(CLIENTS, length);
        Path file = Files.createTempFile("benchmark", ".jfr");
        server.dump(file);
        try (RecordingFile recording = new RecordingFile(file)) {
            Map<String, Integer> samples = new HashMap<>();
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(SAMPLE)) {
                    samples.merge(library(event), 1, Integer::sum);
                }
            }
            double all = samples.values().stream().mapToInt(Integer::intValue).sum();
            Map<String, Double> shares = new HashMap<>();
            samples.forEach((library, count) -> shares.put(library, count / all));
            return new Profile(database, one.name(), shares);
        } finally {
            Files.delete(file);
        }
    }

    private static String library(RecordedEvent sample) {
        if (sample.getStackTrace() == null) {
            return REST;
        }
        for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
                if (type.startsWith(library.getKey())) {
                    return library.getValue();
                }
            }
        }
        return REST;
    }

    @Override
    public String toString() {
        return shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(e -> String.format(Locale.ROOT, "%s %.0f%%", e.getKey(), 100 * e.getValue()))
                .collect(Collectors.joining(", ", "- " + database + ", " + question + ": ", ""));
    }
}
