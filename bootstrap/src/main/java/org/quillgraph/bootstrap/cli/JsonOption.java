package org.quillgraph.bootstrap.cli;

import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Lets scripts read what came of a command; its exit code is the same either way. */
final class JsonOption {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(
            names = "--json",
            description = "Answer with one JSON object on standard output, for scripts.")
    private boolean chosen;

    boolean isChosen() {
        return chosen;
    }

    void answer(Console console, Record report, Runnable lines) {
        if (chosen) {
            console.say(JSON.writeValueAsString(report));
        } else {
            lines.run();
        }
    }
}
