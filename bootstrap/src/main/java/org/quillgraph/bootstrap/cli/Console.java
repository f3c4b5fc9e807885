package org.quillgraph.bootstrap.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.quillgraph.bootstrap.wiring.Settings;

/**
 * What a command has around it.
 *
 * @param isTerminal whether somebody watches, so that a line may be drawn over again
 */
public record Console(
        PrintWriter out, PrintWriter err, Map<String, String> environment, boolean isTerminal) {

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
