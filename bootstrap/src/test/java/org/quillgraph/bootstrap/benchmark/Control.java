package org.quillgraph.bootstrap.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A measured server's side of what it tells the benchmark: orders come in on standard input, each
 * is answered by a line on standard output that begins alike, and the end of the input is the end
 * of the server.
 */
final class Control {
    /** Begins the line that says where the server listens. */
    static final String PORT = "port ";

    static final String WATCH = "watch";
    static final String COUNT = "count";
    static final String RECORD = "record";
    static final String DUMP = "dump ";

    private final Statements statements;
    private @Nullable Recording recording;

    /** Statements sent to the database; counted only while watched, since counting costs. */
    interface Statements {
        void watch();

        /** How many since, and no longer. */
        long count();
    }

    private Control(Statements statements) {
        this.statements = statements;
    }

    /** Returns when the benchmark wants no more of this server. */
    static void serve(int port, Statements statements) throws IOException {
        answer(PORT + port);
        Control control = new Control(statements);
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            control.obey(order);
        }
    }

    private void obey(String order) throws IOException {
        String said = "";
        switch (order) {
            case WATCH -> statements.watch();
            case COUNT -> said = " " + statements.count();
            case RECORD -> recording = record();
            default -> dump(Path.of(order.substring(DUMP.length())));
        }
        answer(order + said);
    }

    private void dump(Path file) throws IOException {
        try (Recording running = Objects.requireNonNull(recording)) {
            running.dump(file);
        }
    }

    /** Samples by time of the processor, which unlike the usual ones see native code too. */
    private static Recording record() {
        Recording recording = new Recording();
        recording.enable(Profile.SAMPLE).with("throttle", Profile.EVERY.toMillis() + "ms");
        recording.setMaxAge(Duration.ofMinutes(5));
        recording.start();
        return recording;
    }

    private static void answer(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
