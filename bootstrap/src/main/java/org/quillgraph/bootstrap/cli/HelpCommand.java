package org.quillgraph.bootstrap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a command at any depth; picocli's own help knows the first only. */
@Command(
        name = "help",
        helpCommand = true,
        description = "Explain a command.",
        footerHeading = "%nExample:%n",
        footer = "  quillgraph help import ideas")
final class HelpCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Which; all without it.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        CommandLine explained = spec.root().commandLine();
        for (String name : names) {
            CommandLine next = explained.getSubcommands().get(name);
            if (next == null) {
                throw new ParameterException(
                        explained, "There is no command " + String.join(" ", names) + ".");
            }
            explained = next;
        }
        explained.usage(explained.getOut());
        return 0;
    }
}
