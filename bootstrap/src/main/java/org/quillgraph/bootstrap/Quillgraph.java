package org.quillgraph.bootstrap;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quillgraph.bootstrap.cli.CommandLines;
import org.quillgraph.bootstrap.cli.Console;

/** Where the program starts. */
public final class Quillgraph {

    private Quillgraph() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        // there is no console where input or output goes to a file or another program
        boolean isTerminal =
                Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent();
        System.exit(run(new Console(out, err, System.getenv(), isTerminal), arguments));
    }

    /** Exit codes: 0 done, 1 failed, 2 used wrongly, 3 done apart from rejects. */
    public static int run(Console console, String... arguments) {
        return CommandLines.of(console).execute(arguments);
    }
}
