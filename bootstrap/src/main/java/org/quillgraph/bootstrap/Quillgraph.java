package org.quillgraph.bootstrap;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quillgraph.bootstrap.cli.CommandLines;
import org.quillgraph.bootstrap.cli.Console;

/** Where the program starts. */
public final class Quillgraph {

    private Quillgraph() {}

    public static void main(String[] arguments) {
        // there is no console where input or output goes to a file or another program
        boolean isTerminal =
                Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent();
        // System.out keeps to itself that a disk is full
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        InputStreamReader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        Console console = new Console(out, System.err, System.getenv(), isTerminal, in);
        System.exit(run(console, arguments));
    }

    /** Exit codes: 0 done, 1 failed, 2 used wrongly, 3 done apart from rejects. */
    public static int run(Console console, String... arguments) {
        return CommandLines.of(console).execute(arguments);
    }
}
