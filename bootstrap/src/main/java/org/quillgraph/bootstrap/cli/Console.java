package org.quillgraph.bootstrap.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
        boolean isTerminal) {

    public Console(
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean isTerminal) {
        this(
                out,
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                environment,
                isTerminal);
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
}
