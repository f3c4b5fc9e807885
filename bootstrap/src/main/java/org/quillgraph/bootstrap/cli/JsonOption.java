package org.quillgraph.bootstrap.cli;

import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Lets scripts read what came of a command; its exit code is the same either way. */
final class JsonOption {
    static final String NAME = "--json";

    private static final JsonMapper JSON = new JsonMapper();

    @Option(
            names = NAME,
            description = "Answer with one JSON object on standard output, for scripts.")
    private boolean chosen;

    boolean isChosen() {
        return chosen;
    }

    private record Failure(String error) {}

    /** What kept a command from answering, in one line. */
    static void answer(Console console, String reason) {
        console.say(JSON.writeValueAsString(new Failure(reason)));
    }

    void answer(Console console, Record report, Runnable lines) {
        if (chosen) {
            console.say(JSON.writeValueAsString(report));
        } else {
            lines.run();
        }
    }
}
