package org.quillgraph.bootstrap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.quillgraph.bootstrap.wiring.Settings;

/**
 * What a command has around it.
 *
 * @param binary where {@code out} leads, for answers that are files
 * @param isTerminal whether somebody watches, so that a line may be drawn over again
 */
public record Console(
        OutputStream binary,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean isTerminal,
        BufferedReader in) {

    /** Where nobody answers. */
    public Console(
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean isTerminal) {
        this(out, err, environment, isTerminal, Reader.nullReader());
    }

    public Console(
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean isTerminal,
            Reader in) {
        this(
                out,
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                environment,
                isTerminal,
                new BufferedReader(in));
    }

    Settings settings() {
        return Settings.from(environment);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void warn(String line) {
        err.println(line);
        err.flush();
    }

    /** What somebody at the terminal answers; nothing where they leave. */
    String ask(String question) throws IOException {
        err.print(question);
        err.flush();
        return Objects.requireNonNullElse(in.readLine(), "");
    }
}
